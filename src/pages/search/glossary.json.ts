import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { toGlossaryFile } from '../../outputs/search-names.ts';

export const GET: APIRoute = () => Response.json(toGlossaryFile(kb));
