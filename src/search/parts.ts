import type { Surroundings } from './answer.ts';
import { type Manifest, manifestPath, pagesPath } from './manifest.ts';
import { type Names, type NamesFile, readNames } from './names.ts';
import { type Pages, type PagesFile, readPages } from './pages.ts';
import { type FullText, makeFullText } from './pagefind.ts';
import { makeSynonyms } from './synonyms.ts';
import { SearchUnavailable } from './unavailable.ts';
import type { Dictionary } from './dictionary.ts';
import { openVocabulary } from './vocabulary.ts';

/** What search is made of. Each part is loaded when it is first asked for; one that failed is asked for again next time. */
export interface Parts {
  names: () => Promise<Names>;
  /** What queries are read against. */
  dictionary: () => Promise<Dictionary>;
  fullText: () => Promise<FullText>;
  /** What pages are filed under: only for filters, counts and order in time. */
  pages: () => Promise<Pages>;
}

export function openParts({ readJson, loadPagefind, takeLoss }: Surroundings): Parts {
  const manifest = once(async () => (await readJson(manifestPath)) as Manifest);
  const names = once(async () => readNames((await readJson('search/names.json')) as NamesFile));
  const fullText = once(async () => makeFullText(await loadPagefind(), takeLoss));
  const dictionary = once(async (): Promise<Dictionary> => {
    const [named, build] = await Promise.all([names(), manifest()]);
    return {
      vocabulary: openVocabulary(build, readJson),
      synonyms: makeSynonyms(named),
      proposalPrefix: build.proposalPrefix,
      pages: build.pages,
      events: named.things.filter(({ kind }) => kind === 'event').map(({ id }) => id),
    };
  });
  const pages = once(async () => {
    const [file, keys] = await Promise.all([readJson(pagesPath(await manifest())), (await fullText()).list()]);
    const joined = readPages(file as PagesFile, keys);
    if (!joined) throw new SearchUnavailable('stale', new Error('Index and pages are not of one build.'));
    return joined;
  });
  return { names, dictionary, fullText, pages };
}

/** Loads once, but forgets a failure, so that search recovers when the network does. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => {
    begun ??= load().catch((error: unknown) => {
      begun = undefined;
      throw error instanceof SearchUnavailable ? error : new SearchUnavailable('broken', error);
    });
    return begun;
  };
}
