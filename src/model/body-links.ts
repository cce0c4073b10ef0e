/** Addresses to which a text links, as they are written. */
const listBodyLinks = (body: string): string[] => [...body.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);

/** Ids of the topics to whose pages a text links, each once. */
export const listMentionedTopics = (body: string): string[] => [
  ...new Set(listBodyLinks(body).flatMap((address) => /^\/topics\/([^#/]+\/[^#/]+)\/?(?:#.*)?$/.exec(address)?.[1] ?? [])),
];

/** Addresses of other sites to which a text links. */
export const listOutsideLinks = (body: string): string[] =>
  listBodyLinks(body).filter((address) => address.startsWith('https:') && URL.canParse(address));
