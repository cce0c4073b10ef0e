import type { APIRoute } from 'astro';
import { kb } from '../../model/index.ts';
import { toLedgerStyles } from '../../outputs/ledger-styles.ts';

export const GET: APIRoute = () => new Response(toLedgerStyles(kb.areas), { headers: { 'Content-Type': 'text/css' } });
