import { parse } from 'yaml';

/** What stands before the text of a page, as generators of sites write it. */
export interface FrontMatter {
  /** Fields by their name in lower case. */
  fields: Record<string, unknown>;
  /** Length of the front matter in the text, its fences included. */
  length: number;
  /** Whether it could not be understood. */
  isBroken: boolean;
}

const none: FrontMatter = { fields: {}, length: 0, isBroken: false };

/** Reads YAML (`---`), TOML (`+++`) and JSON (`{`) at the start of a page. A line `---` that opens no fields is text. */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.length - text.trimStart().length;
  const rest = text.slice(start);
  if (/^---[ \t]*\n/.test(rest)) return readYaml(text, start);
  if (/^\+\+\+[ \t]*\n/.test(rest)) return readToml(text, start);
  return /^\{\s*["}]/.test(rest) ? readJson(text, start) : none;
}

/** Position after the closing fence of a block, and the text between the fences. */
function findBlock(text: string, start: number, fence: RegExp): { inner: string; length: number } | undefined {
  const open = text.indexOf('\n', start) + 1;
  fence.lastIndex = open;
  const close = fence.exec(text);
  return close ? { inner: text.slice(open, close.index), length: close.index + close[0].length } : undefined;
}

function readYaml(text: string, start: number): FrontMatter {
  const block = findBlock(text, start, /^(?:---|\.\.\.)[ \t]*$\n?/gm);
  if (!block) return none;
  try {
    const fields: unknown = parse(block.inner, { logLevel: 'silent', maxAliasCount: 0 });
    if (fields === null) return { ...none, length: block.length };
    return isRecord(fields) ? { fields: lowerCased(fields), length: block.length, isBroken: false } : none;
  } catch {
    // Two lines of dashes around prose are no front matter.
    return /^[\w-]+:/.test(block.inner.trimStart()) ? { fields: {}, length: block.length, isBroken: true } : none;
  }
}

/** Of TOML only what stands in one line is understood: `title = "…"`, `date = 2026-03-02`. */
function readToml(text: string, start: number): FrontMatter {
  const block = findBlock(text, start, /^\+\+\+[ \t]*$\n?/gm);
  if (!block) return none;
  const pairs = block.inner.split('\n').flatMap((line): [string, string][] => {
    const [, key, double, single, bare] = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s#]+))/.exec(line) ?? [];
    return key ? [[key.toLowerCase(), double ?? single ?? bare ?? '']] : [];
  });
  return { fields: Object.fromEntries(pairs), length: block.length, isBroken: false };
}

function readJson(text: string, start: number): FrontMatter {
  for (const match of text.slice(start, start + 20_000).matchAll(/^[ \t]*\}[ \t]*$\n?/gm)) {
    const length = start + match.index + match[0].length;
    try {
      const fields: unknown = JSON.parse(text.slice(start, length));
      if (isRecord(fields)) return { fields: lowerCased(fields), length, isBroken: false };
    } catch {
      // The brace closes something inside.
    }
  }
  return none;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowerCased = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
