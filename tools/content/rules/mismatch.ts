import type { ReferenceTarget } from './partial.ts';

/** Something between entries that does not fit, by file and path of the field; `problem.ts` puts it into words. */
export type Mismatch = { file: string; path: (string | number)[] } & (
  | { code: 'unknown-reference' | 'draft-reference'; target: ReferenceTarget; value: string }
  | { code: 'continues-not-earlier' | 'taken-up-not-later'; value: string; event: string }
  | { code: 'chapter-out-of-order'; value: string; before: string }
  | { code: 'chapter-twice'; value: string }
  | { code: 'name-out-of-order'; value: string }
  | { code: 'event-missing'; value: string }
  | { code: 'event-without-topics'; value: string; hasDrafts: boolean }
  | { code: 'event-misnamed'; value: string; expected: string }
  | { code: 'event-overlaps'; value: string; other: string }
  | { code: 'event-ends-early'; value: string }
  | { code: 'event-too-long'; value: string }
  | { code: 'date-too-early'; value: string; start: string }
  | { code: 'date-too-late'; value: string; limit: string }
  | { code: 'until-before-since'; value: string; since: string }
  | { code: 'changed-before-added'; value: string; added: string }
  | { code: 'source-elsewhere'; value: string; other: string }
  | { code: 'title-twice' | 'alias-is-title' | 'alias-twice'; value: string; other: string }
  | { code: 'alias-is-own-title'; value: string }
  | { code: 'value-twice'; value: string; other: string; free: string[] }
  | { code: 'address-twice'; value: string; other: string }
  | { code: 'tag-unused'; value: string }
  | { code: 'address-missing'; value: string }
);
