import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumBytes } from '../../src/search/index/checksum.ts';
import { entryPath, readIndexName } from '../../src/search/index/pagefind.ts';
import { stem } from '../../src/search/text/stemmer.ts';
import { listItems, readText, toArray, toText } from './cbor.ts';
import { pack, unpack } from './index-file.ts';

/**
 * Bytes of one part before compression: about 3 kB as it is sent. The average judged query reads 6.5 such parts, 20 kB; of
 * Pagefind's own parts it reads 4.5, 121 kB. Parts of 3500 bytes save another 4 kB, for one more request and a longer list.
 */
const partSize = 5000;

/** Every search loads the list of all parts: of a very large site, parts are larger rather than more. */
const mostParts = 1000;

/** A word of the index, with all that is known of it. */
interface Entry {
  word: string;
  bytes: Buffer;
}

/**
 * Cuts the index that Pagefind wrote below `site` into parts of about `size` bytes, and lists them where Pagefind looks for
 * its own. Returns the first word of each part. Throws when the files have another form than those of Pagefind 1.6.
 */
export async function splitIndex(site: string, size = partSize): Promise<string[]> {
  const folder = join(site, 'pagefind');
  const entryText = await readFile(join(site, entryPath), 'utf8');
  const name = readIndexName(JSON.parse(entryText)) ?? '';
  const language = name.slice(0, name.indexOf('_'));
  const metaFile = (of: string) => join(folder, `pagefind.${of}.pf_meta`);
  const partFile = (of: string) => join(folder, 'index', `${of}.pf_index`);
  const [version, pages, list, ...others] = listItems(await unpack(metaFile(name)));
  if (!version || !pages || !list)
    throw new Error(`${metaFile(name)} is not metadata of Pagefind 1.6. Adapt tools/search/split-index.ts to it.`);
  const old = listItems(list).map((part) => readText(listItems(part).at(-1) ?? part));
  const entries = (await Promise.all(old.map(async (part) => listEntries(await unpack(partFile(part)))))).flat();
  const parts = cut(entries, size).map((part) => {
    const content = toArray([toArray(part.map(({ bytes }) => bytes))]);
    return { part, content, name: nameOf(language, content) };
  });
  if (new Set(parts.map(({ name: own }) => own)).size < parts.length)
    throw new Error(
      'Two parts of the index have the same checksum. Change `partSize` in tools/search/split-index.ts by a little.',
    );
  const rows = parts.map(({ part, name: own }) => toArray([part[0]?.word ?? '', part.at(-1)?.word ?? '', own].map(toText)));
  const meta = toArray([version, pages, toArray(rows), ...others]);
  await Promise.all([...old.map(partFile), metaFile(name)].map((file) => rm(file)));
  await Promise.all(parts.map(({ name: own, content }) => writeFile(partFile(own), pack(content))));
  await writeFile(metaFile(nameOf(language, meta)), pack(meta));
  await writeFile(join(site, entryPath), entryText.replace(`"${name}"`, `"${nameOf(language, meta)}"`));
  return parts.map(({ part }) => part[0]?.word ?? '');
}

/** Runs of words in their order. A word that is larger than a part is alone. */
function cut(entries: Entry[], least: number): Entry[][] {
  const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const limit = Math.max(least, total / mostParts);
  const parts: Entry[][] = [];
  let size = 0;
  for (const entry of entries) {
    size += entry.bytes.length;
    if (parts.length === 0 || (size > limit && canBeFirst(entry))) {
      parts.push([]);
      size = entry.bytes.length;
    }
    parts.at(-1)?.push(entry);
  }
  return parts;
}

/** Pagefind is asked for a part by its first word, which must come through its normalizer and stemmer as it is. */
const canBeFirst = ({ word }: Entry): boolean => /^[a-z0-9]+$/.test(word) && stem(word) === word;

const listEntries = (part: Buffer): Entry[] =>
  listItems(listItems(part)[0] ?? part).map((bytes) => ({ word: readText(listItems(bytes)[0] ?? bytes), bytes }));

/** The name tells the content, so that a reader can check what arrived (`readChecksum`). */
const nameOf = (language: string, content: Buffer): string => `${language}_${checksumBytes(content)}`;
