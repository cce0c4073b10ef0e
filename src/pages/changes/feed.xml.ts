import type { APIRoute } from 'astro';
import { listDevelopments } from '../../model/changes.ts';
import { kb } from '../../model/index.ts';
import { toAtom } from '../../outputs/atom.ts';
import { routes } from '../../routes.ts';
import { site } from '../../site.ts';

/** How many developments the feed has: about a year. */
const length = 60;

export const GET: APIRoute = ({ site: origin }) =>
  new Response(
    toAtom({
      title: `${site.name}: what became of ${site.hackathon}`,
      pageUrl: new URL(routes.changes(), origin).href,
      feedUrl: new URL(routes.feed(), origin).href,
      author: site.name,
      entries: listDevelopments([...kb.topics, ...kb.storylines])
        .slice(0, length)
        .map(({ title, url, date, note, entries }) => ({
          title,
          url,
          date,
          summary: `${note.replaceAll('`', '')} (${entries.map((entry) => entry.title).join(', ')})`,
        })),
    }),
    { headers: { 'Content-Type': 'application/atom+xml' } },
  );
