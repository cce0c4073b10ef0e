import { z } from 'astro/zod';
import { length } from './limits.ts';

export { httpsUrl } from './address.ts';

/** Pictures, flags and keycaps. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** One line of plain words: no markup, no emoji, no space at either end. */
export const plainText = z
  .string()
  .min(1)
  .max(length.plain)
  .refine((text) => text === text.trim() && !/[\n\r]/.test(text), 'must be one line without spaces at either end')
  .refine((text) => !emoji.test(text), 'must not contain emoji')
  .refine((text) => !/[`*<>]|\]\(/.test(text), 'must be plain words without Markdown or HTML');

const outsideCode = (text: string): string => text.replace(/`[^`]*`/g, '');

/** A sentence or two that may name identifiers in backticks, and nothing else of Markdown. */
export const sentence = z
  .string()
  .min(1)
  .max(length.sentence)
  .refine((text) => text === text.trim() && !/[\n\r]/.test(text), 'must be one line without spaces at either end')
  .refine((text) => !emoji.test(text), 'must not contain emoji')
  .refine((text) => text.split('`').length % 2 === 1, 'must close every backtick')
  .refine((text) => !/\]\(|<\/?[a-z]/i.test(outsideCode(text)), 'must not contain links or HTML');

/** Lists and search results show summaries on their own, so they have 60 to 240 characters. */
export const summary = sentence.min(60).max(240);

/** `2025-11`: the year and month of an event, which is also its id. */
export const eventId = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a year and a month such as 2025-11');

const reserved = 'must not be a name that web servers, Windows or JavaScript reserve';

/** `index` is what servers hand out for a folder, `constructor` a field of every object; the others cannot be file names on Windows. */
const isReserved = (name: string): boolean => /^(index|constructor|con|prn|aux|nul|(com|lpt)\d)$/.test(name);

/** `2025-11/kube-proxy-nftables`: the folder and the file name of a topic. */
export const topicId = z
  .string()
  .max(length.slug + 8)
  .regex(/^20\d\d-(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/, 'must be <event>/<slug> such as 2025-11/talos-evaluation')
  .refine((id) => !isReserved(id.slice(8)), reserved);

/** The event of a topic: `2025-11/kube-proxy-nftables` → `2025-11`. */
export const eventIdOf = (topic: string): string => topic.slice(0, topic.indexOf('/'));

export const slug = z
  .string()
  .max(length.slug)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .refine((id) => !isReserved(id), reserved);

/** A calendar day such as 2025-11-24. Some YAML readers return a date, others a text; both are accepted. */
export const day = z
  .preprocess(
    (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
    z.iso.date('must be a day such as 2025-11-24').regex(/^(?![01]\d{3}-)/, 'must be a day of this century'),
  )
  .transform((text) => new Date(text));

/** A list in which no value may stand twice. */
export const distinct = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'must not name the same thing twice');
