import { listCollections } from '../../../src/schemas/collections.ts';
import { describeMismatch, type Problem } from '../problem.ts';
import type { Files } from '../reading/read.ts';
import { findDateMismatches } from './dates.ts';
import { findMergeProblems } from './merges.ts';
import type { Mismatch } from './mismatch.ts';
import { findNameMismatches } from './names.ts';
import { nearest } from './nearest.ts';
import { type PartialContent, toPartialContent } from './partial.ts';
import { makeRecords } from './records.ts';
import { findReferenceProblems } from './references.ts';
import { findBrokenRelations } from './relations.ts';
import { findStatusProblems } from './status.ts';

/** What does not fit between entries: relations, dates, names. */
export function findProblemsBetween(files: Files, today: Date): Problem[] {
  const isKnown = (collection: string) => Array.isArray(files.lists.find((list) => list.collection === collection)?.source?.data);
  const content = toPartialContent({ ...files, isKnown });
  const mismatches = [
    ...findBrokenRelations(content).filter((mismatch) => !isOfMisnamed(mismatch, content)),
    ...findNameMismatches(content),
    ...findDateMismatches(content, today),
  ];
  return [...mismatches.map((mismatch) => toProblem(mismatch, content, files)), ...findRecordProblems(files, content)];
}

/** Whether a reference is right but for the file or item that it names, whose id has capitals: one cause, told there. */
const isOfMisnamed = (mismatch: Mismatch, { ids }: PartialContent): boolean =>
  mismatch.code === 'unknown-reference' &&
  (ids[mismatch.target] ?? []).some(
    (id) => id !== mismatch.value && id !== id.toLowerCase() && id.toLowerCase() === mismatch.value,
  );

/** What entries claim, held against what `references.yaml` says. */
function findRecordProblems(files: Files, { topics, storylines }: PartialContent): Problem[] {
  const references = files.items.flatMap(({ collection, data }) => {
    const read = collection === 'references' ? listCollections.references.safeParse(data) : undefined;
    return read?.success ? [read.data] : [];
  });
  const records = makeRecords(references);
  const findings = [
    ...findReferenceProblems(files, references),
    ...findStatusProblems(topics, records),
    ...findMergeProblems(topics, storylines, records),
  ];
  return findings.map(({ path, line, ...finding }) => ({
    ...finding,
    line: line ?? lineOfMismatch({ ...finding, path }, files),
  }));
}

function toProblem(mismatch: Mismatch, { ids }: PartialContent, files: Files): Problem {
  const guess = mismatch.code === 'unknown-reference' ? nearest(mismatch.value, ids[mismatch.target] ?? []) : undefined;
  return {
    code: mismatch.code,
    file: mismatch.file,
    line: lineOfMismatch(mismatch, files),
    ...describeMismatch({ ...mismatch, nearest: guess }),
  };
}

function lineOfMismatch({ file, path }: { file: string; path: (string | number)[] }, files: Files): number {
  const prose = files.prose.find((one) => one.file === file);
  if (prose) return prose.lineOf(path);
  const [place, ...rest] = path;
  // Of two items of one id, the later one is in the wrong.
  const item = files.items.findLast((one) => one.file === file && `@${one.id}` === place);
  return item ? item.source.lineOf([...item.path, ...rest]) : 1;
}
