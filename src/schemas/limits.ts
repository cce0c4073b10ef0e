/**
 * How long things may be. The limits are a few times what the longest good entry needs: they keep out what was pasted by
 * mistake, or to do harm.
 */

/** Bytes of a file. */
export const fileSize = { entry: 32 * 1024, list: 512 * 1024 } as const;

/** Characters of a text. */
export const length = { title: 70, plain: 160, sentence: 400, foreign: 1000, url: 500, slug: 80, body: 8000 } as const;

/** Values of a list, fields of a map, commits of a month. */
export const count = {
  aliases: 30,
  links: 100,
  steps: 40,
  relations: 40,
  questions: 20,
  urls: 20,
  names: 20,
  keys: 200,
  items: 2000,
  commits: 10_000,
} as const;
