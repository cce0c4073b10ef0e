import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { toComparableAddress } from '../../src/prior-art/addresses.ts';

/** An address under which a topic can be found. */
export interface Address {
  id: string;
  url: string;
}

/**
 * The text of `addresses.yaml` with addresses added that it does not have; undefined where it has all. What is there stays
 * as it is, character by character.
 */
export function addAddresses(text: string, wanted: readonly Address[]): string | undefined {
  const items = readItems(text);
  const missing = wanted.filter(
    ({ id, url }) =>
      !items.some((item) => item.id === id && item.urls.some((one) => toComparableAddress(one) === toComparableAddress(url))),
  );
  if (missing.length === 0) return undefined;
  // From the end, so that positions before stay right.
  const known = missing
    .flatMap(({ id, url }) => items.filter((item) => item.id === id).map((item) => ({ ...item, url })))
    .sort((a, b) => b.end - a.end);
  const extended = known.reduce(
    (rest, { end: at, isFlow, url }) => `${rest.slice(0, at)}${isFlow ? `, ${url}` : `\n    - ${url}`}${rest.slice(at)}`,
    text,
  );
  const fresh = missing.filter(({ id }) => !items.some((item) => item.id === id));
  const end = extended === '' || extended.endsWith('\n') ? '' : '\n';
  const base = /^\s*\[\s*\]\s*$/.test(extended) ? '' : extended + end;
  return base + fresh.map(({ id, url }) => `- id: ${id}\n  urls:\n    - ${url}\n`).join('');
}

interface Item {
  id: string;
  urls: string[];
  /** Position behind its last address. */
  end: number;
  /** Whether its addresses stand in brackets. */
  isFlow: boolean;
}

function readItems(text: string): Item[] {
  const { contents } = parseDocument(text, { logLevel: 'silent' });
  if (!isSeq(contents)) return [];
  return contents.items.flatMap((item): Item[] => {
    const urls = isMap(item) ? item.get('urls', true) : undefined;
    const last = isSeq(urls) ? urls.items.at(-1) : undefined;
    const end = isScalar(last) ? last.range?.[1] : undefined;
    if (!isMap(item) || !isSeq(urls) || end === undefined) return [];
    return [
      {
        id: String(item.get('id')),
        urls: urls.items.map((url) => (isScalar(url) ? String(url.value) : '')),
        end,
        isFlow: urls.flow === true,
      },
    ];
  });
}
