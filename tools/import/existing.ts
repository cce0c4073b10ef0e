import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { type EntryText, splitEntry } from '../drafts/entry-text.ts';

/** An entry that exists where the drafts should go. */
export interface Existing {
  /** `2026-03/talos` */
  id: string;
  /** Below the content folder. */
  file: string;
  text: string;
  /** Undefined where the file is no entry. */
  entry: EntryText | undefined;
  title: string;
  source: string;
  aliases: string[];
  links: { url: string; label: string | undefined }[];
  isDraft: boolean;
}

/** What exists where an event and its topics should go. */
export interface ExistingEntries {
  event: Existing | undefined;
  topics: Existing[];
}

/** Reads the entries of an event in a content folder; none if there is no folder. Throws `UnfitFolder` for what is no plain file. */
export function readExisting(content: string, event: string): ExistingEntries {
  const folder = join(content, 'topics', event);
  const names = listNames(folder).filter((name) => name.endsWith('.mdx'));
  return {
    event: readEntry(content, `events/${event}.mdx`, event),
    topics: names
      .sort()
      .flatMap((name) => readEntry(content, `topics/${event}/${name}`, `${event}/${name.slice(0, -'.mdx'.length)}`) ?? []),
  };
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readEntry(content: string, file: string, id: string): Existing | undefined {
  const text = readPlain(content, file);
  if (text === undefined) return undefined;
  const entry = splitEntry(text);
  const data = readData(text);
  const links = Array.isArray(data['links']) ? data['links'] : [];
  return {
    id,
    file,
    text,
    entry,
    title: toText(data['title']),
    source: toText(data['source'] ?? data['wrapUp']),
    aliases: (Array.isArray(data['aliases']) ? data['aliases'] : []).map(toText),
    links: links.map((link: { url?: unknown; label?: unknown }) => ({
      url: toText(link?.url),
      label: toText(link?.label) || undefined,
    })),
    isDraft: data['draft'] === true,
  };
}

/** Something in the content folder that no file of an import can lie beside. */
export class UnfitFolder extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** The text of a file below a folder; undefined if there is none. Throws `UnfitFolder` for what is no plain file. */
export function readPlain(content: string, file: string): string | undefined {
  const path = join(content, file);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new UnfitFolder(path, 'This is not a plain file.');
    if (relative(realpathSync(content), realpathSync(path)) !== file.split('/').join(sep))
      throw new UnfitFolder(path, 'This file is behind a symbolic link.');
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UnfitFolder) throw error;
    if (isCode(error, 'ENOTDIR')) throw new UnfitFolder(content, 'A file is where a folder should be.');
    throw new UnfitFolder(path, 'This file cannot be read.');
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

function readData(text: string): Record<string, unknown> {
  const [, front = ''] = /^---\r?\n(.*?)\r?\n---\r?$/ms.exec(text) ?? [];
  try {
    const data: unknown = parse(front, { logLevel: 'silent', maxAliasCount: 0 });
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const toText = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof Date ? value.toISOString().slice(0, 10) : '';
