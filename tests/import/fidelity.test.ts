import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/content/check.ts';
import { checkDrafts, importText } from './import-text.ts';

/**
 * Nothing of a wrap-up is lost on its way into drafts. What the pages hold is read here line by line, without the parser
 * that the importer uses. `WRAP_UPS=folder npx vitest run tests/import/fidelity` measures other pages.
 */

const folder = process.env['WRAP_UPS'] ?? join(import.meta.dirname, '../fixtures/wrap-ups');
const pages = globSync('*.md', { cwd: folder }).sort();

/** How many topics the published pages have, counted by hand. */
const topicCounts: Record<string, number> = {
  '2021-11': 6,
  '2022-09': 8,
  '2023-05': 10,
  '2023-11': 10,
  '2024-05': 15,
  '2024-12': 23,
  '2025-06': 15,
  '2025-07': 9,
  '2025-11': 20,
};

const { content } = checkContent(join(import.meta.dirname, '../..'));

describe.each(pages)('%s', (page) => {
  const bytes = readFileSync(join(folder, page));
  const source = bytes
    .toString()
    .replaceAll('\r\n', '\n')
    .replace(/^---\n.*?\n---\n/s, '');
  const imported = importText(bytes, content);

  test('has all its topics', () => {
    const expected = process.env['WRAP_UPS'] ? imported.topics.length : topicCounts[basename(page, '.md')];
    expect(imported.topics.length).toBe(expected);
    expect(imported.topics.length).toBeGreaterThan(0);
  });

  test('keeps every link and adds none', () => {
    const wanted = new Set(listAddresses(source));
    const kept = new Set(imported.files.flatMap(({ text }) => listAddresses(text)));
    const own = new Set([imported.wrapUp, ...imported.topics.map((topic) => comparable(topic.source))].map(comparable));
    const missing = [...wanted].filter((url) => !kept.has(url));
    // What the page links to without a host is completed.
    const isRelative = (url: string) => decode(source).includes(new URL(url).pathname);
    const added = [...kept].filter((url) => !wanted.has(url) && !own.has(url) && !isRelative(url));
    expect({ missing, added }).toEqual({ missing: [], added: [] });
    expect(wanted.size).toBeGreaterThan(1);
  });

  test('keeps every heading', () => {
    const drafts = imported.files.map(({ text }) => ` ${words(text).join(' ')} `).join('\n');
    const headings = [...source.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => words(heading).join(' '));
    expect(headings.filter((heading) => !drafts.includes(` ${heading} `))).toEqual([]);
    expect(headings.length).toBeGreaterThan(3);
  });

  test('keeps every word of every section', () => {
    // The last section ends in the footer of the page.
    const leftOut = imported.files[0]?.text.split('\n---\n')[0] ?? '';
    const lost = imported.topics.flatMap(({ title, section, text }) => {
      const kept = new Set(words(`${text} ${leftOut}`));
      // Addresses tell the whole hash of a commit.
      const isHash = (word: string) => /^[0-9a-f]{7,}$/.test(word) && [...kept].some((one) => one.startsWith(word));
      return words(section.replace(/\]\(#[^)]*\)/g, ']'))
        .filter((word) => !kept.has(word) && !isHash(word))
        .map((word) => `${title}: ${word}`);
    });
    expect(lost).toEqual([]);
  });
});

test('all drafts pass the check', () => {
  const drafts = pages.flatMap((page) => importText(readFileSync(join(folder, page)), content).files);
  expect(checkDrafts(drafts)).toEqual([]);
  expect(drafts.length).toBeGreaterThan(pages.length);
});

/** Addresses of a text, as they are compared. */
function listAddresses(text: string): string[] {
  const withoutMarks = text
    .replace(/^# import:.*$/gm, '')
    .replace(/\n\s*# /g, ' ')
    // The words of a link may be another spelling of its address.
    .replace(/\[https?:[^\]]*\]\(/g, '(');
  const found = withoutMarks.match(/https?:\/\/[^\s<>"`\]]+/g) ?? [];
  return found.map((url) => comparable(url.replace(/\)?[.,;:)*'_]*$/, '').replace(/\).*$/, '')));
}

const comparable = (url: string): string =>
  decode(url)
    .replace(/^http:/, 'https:')
    .replace(/\/$/, '');

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const words = (text: string): string[] =>
  text
    .replaceAll('`', '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
