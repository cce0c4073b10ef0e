/** An Atom feed (RFC 4287) of things that happened on a day. */
export interface Feed {
  title: string;
  /** The page that the feed follows, and the feed itself: whole addresses. */
  pageUrl: string;
  feedUrl: string;
  author: string;
  /** Newest first; at least one. */
  entries: FeedEntry[];
}

interface FeedEntry {
  title: string;
  url: string;
  date: Date;
  summary: string;
}

/** Writes the feed. It is as new as its first entry, so the same content gives the same bytes. */
export const toAtom = ({ title, pageUrl, feedUrl, author, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(feedUrl)}</id>`,
    `<link rel="self" href="${escapeXml(feedUrl)}"/>`,
    `<link href="${escapeXml(pageUrl)}"/>`,
    `<updated>${(entries[0]?.date ?? new Date(0)).toISOString()}</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...entries.map((entry) => toEntry(entry, feedUrl)),
    '</feed>\n',
  ].join('\n');

/** Two entries may lead to the same address on different days, so the day is part of what an entry is known by. */
const toEntry = ({ title, url, date, summary }: FeedEntry, feedUrl: string): string =>
  [
    '<entry>',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(`${feedUrl}#${date.toISOString().slice(0, 10)}-${encodeURIComponent(url)}`)}</id>`,
    `<link href="${escapeXml(url)}"/>`,
    `<updated>${date.toISOString()}</updated>`,
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('');

// XML has no place for control characters, escaped or not.
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
