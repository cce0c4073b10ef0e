import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { toPriorArtFile } from '../../outputs/prior-art.ts';

export const GET: APIRoute = () => Response.json(toPriorArtFile(kb));
