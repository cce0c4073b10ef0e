import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { toReferencesFile } from '../../outputs/search-references.ts';

export const GET: APIRoute = () => Response.json(toReferencesFile(kb.references, kb.repositories));
