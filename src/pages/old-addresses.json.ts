import type { APIRoute } from 'astro';
import { kb } from '../model/index.ts';
import { listOldAddresses } from '../outputs/old-addresses.ts';

export const GET: APIRoute = ({ site }) => Response.json(listOldAddresses(kb.topics, site));
