import { slug as slugSchema, topicId } from '../../../src/schemas/text.ts';

/** Words that a file name does without. */
const smallWords = new Set(
  'a an the of for in on to and or with by via at as from into is are be it its our their this that'.split(' '),
);

/** Characters of a file name; a few words are enough to know it by. */
const longest = 48;

/** A file name from a title: words of ASCII letters and digits. Whatever the title holds, it names a file in its folder. */
export function toSlug(title: string, fallback: string): string {
  const words =
    title
      .replace(/ß/g, 'ss')
      .normalize('NFKD')
      .replace(/[\u0300-\u036f’']/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !smallWords.has(word));
  const slug = joinUpTo(telling.length > 0 ? telling : words, longest);
  if (slugSchema.safeParse(slug).success) return slug;
  // Windows and web servers keep some names for themselves.
  return slugSchema.safeParse(`${slug}-topic`).success ? `${slug}-topic` : fallback;
}

function joinUpTo(words: string[], limit: number): string {
  const [first = '', ...rest] = words;
  let slug = first.slice(0, limit);
  for (const word of rest) {
    if (slug.length + word.length + 1 > limit) break;
    slug += `-${word}`;
  }
  return slug;
}

/** An id that is not taken: the second of a name gets a number. */
export function toFreeId(event: string, slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `${event}/${number === 1 ? slug : `${slug}-${number}`}`;
    if (!taken.has(id) && topicId.safeParse(id).success) return id;
  }
}
