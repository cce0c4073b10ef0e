/** What the name of a version tag says: `v1.2.3`, `1.2.3`, `module/v1.2.3`, `chart-1.2.3`, with or without a pre-release part. */
export interface Version {
  tag: string;
  /** What the version is of, where the tag says so; empty for the repository itself. */
  component: string;
  numbers: number[];
  isPreRelease: boolean;
}

/** Reads a tag; undefined when it is not a version. What follows a `+` is about the build and does not make a pre-release. */
export function readVersion(tag: string): Version | undefined {
  const [, component = '', numbers, rest = ''] =
    /^(?:(.+)[/-])?v?(\d+(?:\.\d+)+)((?:[-.]?[a-z][\w.-]*|-\d[\w.-]*)?)(?:\+[\w.-]+)?$/i.exec(tag) ?? [];
  if (!numbers) return undefined;
  const isPreRelease = rest !== '' || /^(nightly|snapshot|canary)$/i.test(component);
  return { tag, component, numbers: numbers.split('.').map(Number), isPreRelease };
}

/** Order of versions of one commit: releases first, those of the repository before those of a part, the lowest first. */
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
