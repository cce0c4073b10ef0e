import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { signature } from '../../src/search/index/pagefind.ts';

/** A file of Pagefind's index with this content. */
export const pack = (content: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });

/** The content of a file of Pagefind's index. Throws when it is none. */
export async function unpack(file: string): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  if (content.toString('latin1', 0, signature.length) !== signature) throw new Error(`${file} is no file of Pagefind's index.`);
  return content.subarray(signature.length);
}
