/** The only file that spells an address of the site. */

type Filed = Partial<Record<'area' | 'event' | 'outcome' | 'state' | 'tag', string | undefined>>;

/** A query for the filter of a list. Without JavaScript its anchor leads at least to the event. */
function toQuery(filed: Filed): string {
  const pairs = Object.entries(filed).filter((pair): pair is [string, string] => pair[1] !== undefined);
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs)}${filed.event ? `#group-${filed.event}` : ''}`;
}

/** The addresses of a site that is served below a base path, which begins and ends with a slash. */
export const routesBelow = (base: string) =>
  ({
    home: () => base,
    search: (query?: string) => `${base}search/${query ? `?q=${encodeURIComponent(query)}` : ''}`,
    /** All topics, or those that are filed under some ids: `topics({ outcome: 'merged', event: '2025-11' })`. */
    topics: (filed: Filed = {}) => `${base}topics/${toQuery(filed)}`,
    topic: (id: string) => `${base}topics/${id}/`,
    events: () => `${base}events/`,
    event: (id: string) => `${base}events/${id}/`,
    areas: () => `${base}areas/`,
    area: (id: string) => `${base}areas/${id}/`,
    areaAt: (id: string, event: string) => `${base}areas/${id}/${toQuery({ event })}`,
    tags: () => `${base}tags/`,
    tag: (id: string) => `${base}tags/${id}/`,
    storylines: () => `${base}storylines/`,
    storyline: (id: string) => `${base}storylines/${id}/`,
    storylineInFull: (id: string) => `${base}storylines/${id}/full/`,
    storylineMarkdown: (id: string) => `${base}storylines/${id}.md`,
    geps: () => `${base}geps/`,
    gep: (number: number) => `${base}geps/${number}/`,
    references: () => `${base}refs/`,
    repository: (id: string) => `${base}refs/${id}/`,
    outcomes: (part?: string) => `${base}outcomes/${part ? `#${part}` : ''}`,
    nextSteps: (narrowed?: { heading: string; choice: string }) =>
      `${base}next-steps/${narrowed ? `${narrowed.heading}/${narrowed.choice}/` : ''}`,
    glossary: (term?: string) => `${base}glossary/${term ? `#${term}` : ''}`,
    priorArt: () => `${base}prior-art/`,
    priorArtFile: () => `${base}prior-art/topics.json`,
    overview: () => `${base}overview/`,
    changes: () => `${base}changes/`,
    feed: () => `${base}changes/feed.xml`,
    about: (section?: string) => `${base}about/${section ? `#${section}` : ''}`,
    favicon: () => `${base}favicon.svg`,
    sitemap: () => `${base}sitemap-index.xml`,
  }) as const;

/** The base path of this site. `BASE_URL` comes from Astro; in plain Node the site is served at the root. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

/** The addresses of this site. */
export const routes = routesBelow(base);

/** Prefixes an address that content wrote (`/topics/`) with the base path of this site. */
export const withBase = (address: string): string => base + address.replace(/^\//, '');
