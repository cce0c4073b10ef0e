import type { SearchUnavailable } from '../../search/unavailable.ts';

/** Files that somebody else fetches. Each is used once: a second request wants it from the network. */
export interface ProvidedFiles {
  paths: string[];
  /** Hands over a file, or the reason why it could not be had. Files that were not announced are dropped. */
  provide(path: string, file: ArrayBuffer | SearchUnavailable): void;
  /** The file, once it has come; undefined where none will come. Throws the reason why it could not be had. */
  take(path: string): Promise<ArrayBuffer> | undefined;
}

/** `paths` are the files that are announced. */
export function openProvidedFiles(paths: string[]): ProvidedFiles {
  const expected = new Map(paths.map((path) => [path, Promise.withResolvers<ArrayBuffer>()]));
  const awaited = new Map(expected);
  // A file that nobody takes may fail unnoticed.
  for (const { promise } of expected.values()) promise.catch(() => {});
  return {
    paths,
    provide(path, file) {
      if (file instanceof ArrayBuffer) expected.get(path)?.resolve(file);
      else expected.get(path)?.reject(file);
    },
    take(path) {
      const file = awaited.get(path)?.promise;
      awaited.delete(path);
      return file;
    },
  };
}
