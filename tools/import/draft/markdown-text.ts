/** Plain text as Markdown that says the same: in MDX, a brace or an angle bracket would be code. */

/** Text in a paragraph. Marks that mean nothing where they stand are left as they are. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\`*{}[\]<]/g, '\\$&')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .split('\n')
    .map((line) => escapeStart(line.trim()))
    .join('\n');

/** What opens a block at the start of a line: headings, quotations, lists, rules, containers, statements. */
const escapeStart = (line: string): string =>
  line
    .replace(/^(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|=+\s*$|-{2,}|~~~|\|)/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^:{3,}/, (colons) => colons.replaceAll(':', '\\:'))
    // Letters cannot be escaped by a backslash.
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => `&#${letter.charCodeAt(0)};`);

/** Text in which every mark of Markdown is escaped, for what cannot be rendered in any other way. */
export const escapeAll = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) =>
      line
        .replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&')
        .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => `&#${letter.charCodeAt(0)};`),
    )
    .join('\n');

/** A code span with as many backticks as its content needs. */
export function toCodeSpan(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const isOpen = /^`|`$|^ .* $/.test(code);
  return isOpen ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** A code block. Only names of languages that the site takes stay. */
export function toCodeBlock(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
