import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { toNamesFile } from '../../outputs/search-names.ts';
import { routes } from '../../routes.ts';

export const GET: APIRoute = () => Response.json(toNamesFile(kb, routes.home()));
