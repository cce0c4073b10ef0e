/** The only file that spells an address. `BASE_URL` comes from Astro; in plain Node the site lies at the root. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

/** Prefixes an address of the site (`/topics/`) with the base path it is served under. */
export const withBase = (address: string): string => base + address.replace(/^\//, '');

export const routes = {
  home: () => withBase('/'),
  search: (query?: string) => withBase(query ? `/search/?q=${encodeURIComponent(query)}` : '/search/'),
  topics: () => withBase('/topics/'),
  topic: (id: string) => withBase(`/topics/${id}/`),
  events: () => withBase('/events/'),
  event: (id: string) => withBase(`/events/${id}/`),
  areas: () => withBase('/areas/'),
  area: (id: string) => withBase(`/areas/${id}/`),
  tags: () => withBase('/tags/'),
  tag: (id: string) => withBase(`/tags/${id}/`),
  storylines: () => withBase('/storylines/'),
  storyline: (id: string) => withBase(`/storylines/${id}/`),
  geps: () => withBase('/geps/'),
  gep: (number: number) => withBase(`/geps/${number}/`),
  nextSteps: () => withBase('/next-steps/'),
  glossary: (term?: string) => withBase(term ? `/glossary/#${term}` : '/glossary/'),
  about: () => withBase('/about/'),
} as const;
