/** A file that went over the line. */
export interface Sent {
  path: string;
  /** As it was sent, compressed and with its headers. */
  bytes: number;
}

/** What files are for, by their path below the site. The first that fits. */
const kinds: [name: string, path: RegExp][] = [
  ['code', /\.js$/],
  ['wasm', /wasm/],
  ['index', /pf_index$/],
  ['pages', /pf_fragment$/],
  ['list', /pf_meta$|entry\.json$/],
  ['lexicon', /lexicon/],
  ['manifest', /manifest/],
  ['names', /names/],
  ['other', /./],
];

/** Bytes of all that was sent. */
export const sum = (sent: Sent[]): number => sent.reduce((total, { bytes }) => total + bytes, 0);

/** What was sent, by what it is for, with the average size in kB: `wasm 60, index 6 × 3.1`. */
export function describe(sent: Sent[]): string {
  const byKind = Map.groupBy(sent, ({ path }) => kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? '');
  return kinds
    .flatMap(([kind]) => {
      const files = byKind.get(kind);
      return files
        ? [`${kind} ${files.length > 1 ? `${files.length} × ` : ''}${Math.round(sum(files) / 100 / files.length) / 10}`]
        : [];
    })
    .join(', ');
}
