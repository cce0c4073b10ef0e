/** A version tag: `v1.2.3`, `1.2.3`, `module/v1.2.3` or `chart-1.2.3`, with or without a pre-release suffix. */
export interface Version {
  tag: string;
  /** The module or chart that the tag names; empty for the repository as a whole. */
  component: string;
  numbers: number[];
  isPreRelease: boolean;
}

/** Parses a tag; undefined if it is not a version. Build metadata after a `+` does not make it a pre-release. */
export function readVersion(tag: string): Version | undefined {
  const [, component = '', numbers, suffix = ''] =
    /^(?:(.+)[/-])?v?(\d+(?:\.\d+)+)((?:[-.]?[a-z][\w.-]*|-\d[\w.-]*)?)(?:\+[\w.-]+)?$/i.exec(tag) ?? [];
  if (!numbers) return undefined;
  const isPreRelease = suffix !== '' || /^(nightly|snapshot|canary)$/i.test(component);
  return { tag, component, numbers: numbers.split('.').map(Number), isPreRelease };
}

/** Orders the versions of one commit: releases first, then by component (the repository as a whole first), then by number. */
export function compareVersions(a: Version, b: Version): number {
  const parts = Math.max(a.numbers.length, b.numbers.length);
  const differences = Array.from({ length: parts }, (_, part) => (a.numbers[part] ?? 0) - (b.numbers[part] ?? 0));
  return (
    Number(a.isPreRelease) - Number(b.isPreRelease) ||
    Number(a.component !== '') - Number(b.component !== '') ||
    (differences.find((difference) => difference !== 0) ?? 0) ||
    (a.tag < b.tag ? -1 : 1)
  );
}
