import { checksumBytes } from '../../search/index/checksum.ts';
import { readChecksum, signature } from '../../search/index/pagefind.ts';
import { SearchUnavailable } from '../../search/unavailable.ts';

/**
 * The content of a file of Pagefind's index. The signature tells it from anything else, such as a sign-in page; its name, or
 * decompression, tells whether it is whole. Throws `SearchUnavailable` (`broken`).
 */
export async function unpackIndexFile(bytes: ArrayBuffer, part: string): Promise<ArrayBuffer> {
  try {
    const content = isCompressed(bytes) ? await decompress(bytes) : bytes;
    if (new TextDecoder().decode(content.slice(0, signature.length)) !== signature)
      throw new Error(`It does not begin with ${signature}.`);
    const named = readChecksum(part);
    if (named && named !== checksumBytes(new Uint8Array(content, signature.length)))
      throw new Error('Its content does not match the checksum in its name.');
    return content;
  } catch (error) {
    throw new SearchUnavailable({ reason: 'broken', part }, error);
  }
}

/** Whether it begins as gzip does. Some servers send the file decompressed. */
const isCompressed = (bytes: ArrayBuffer): boolean => new Uint8Array(bytes)[0] === 0x1f;

const decompress = (bytes: ArrayBuffer): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

/** Files that keep their name from build to build: an old one in the cache of the browser would not fit the rest. */
export const isEntry = (path: string): boolean =>
  /^search\/[^/]+$/.test(path) || /^pagefind\/(pagefind-entry\.json|wasm\.[\w-]+\.pagefind)$/.test(path);

/** The parts of an index are in a folder of their build or bear its hash: they go when the next build comes. */
export const isOfBuild = (path: string): boolean => path.split('/').length > 2 || path.endsWith('.pf_meta');
