import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { listNames } from '../../outputs/search-names.ts';

export const GET: APIRoute = () => Response.json({ names: listNames(kb) });
