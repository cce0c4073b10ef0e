import { idField, idSchemas, listCollections, proseCollections } from '../../../src/schemas/collections.ts';
import type { Problem } from '../problem.ts';
import type { Files, ListItem, ProseFile } from '../reading/read.ts';
import type { LocatedYaml, YamlMistake } from '../reading/yaml.ts';
import { findShapeProblems } from './shape.ts';

/** What a file must be by itself: readable YAML of the right shape, under a name that can be an id. */
export function findFileProblems(files: Files): Problem[] {
  return [
    ...findListProblems(files),
    ...files.prose.flatMap(findEntryProblems),
    ...files.items.flatMap((item) =>
      isFields(item.data)
        ? findShapeProblems(listCollections[item.collection], item.data, item.source, item.file, item.path)
        : [],
    ),
    ...findDoubledItems(files.items),
  ];
}

function findListProblems({ lists, refused }: Files): Problem[] {
  return lists.flatMap(({ file, source }) => {
    if (refused.has(file)) return [];
    if (!source)
      return [
        { code: 'list-missing', file, line: 1, message: 'This file is missing.', hint: 'Create it; an empty list is `[]`.' },
      ];
    if (source.mistakes.length > 0) return source.mistakes.map((mistake) => syntaxProblem(file, mistake));
    if (Array.isArray(source.data)) return findScalarItems(file, source.data, source);
    return [{ code: 'list-shape', file, line: 1, message: 'This file is not a list.', hint: 'Every entry starts with `- id:`.' }];
  });
}

/** A list of words instead of entries is one mistake, however long it is. */
function findScalarItems(file: string, data: unknown[], { lineOf }: LocatedYaml): Problem[] {
  const wrong = data.flatMap((item, index) => (isFields(item) ? [] : [index]));
  const [first] = wrong;
  return first === undefined
    ? []
    : [
        {
          code: 'list-shape',
          file,
          line: lineOf([first]),
          message: `${wrong.length} of the ${data.length} items of this list have no fields, the first of them here.`,
          hint: 'Every entry starts with `- id:`.',
        },
      ];
}

const isFields = (item: unknown): boolean => typeof item === 'object' && item !== null && !Array.isArray(item);

const syntaxProblem = (file: string, { line, message, hint }: YamlMistake): Problem => ({
  code: 'yaml-syntax',
  file,
  line,
  message: message.endsWith('.') ? message : `The YAML cannot be read: ${message}.`,
  hint: hint ?? 'Put text with a colon, a hash or a leading special character into quotes, and indent with spaces.',
});

function findEntryProblems(entry: ProseFile): Problem[] {
  const { collection, id, file, data, mistakes } = entry;
  const name = idSchemas[collection].safeParse(id);
  const misnamed = name.success
    ? []
    : [
        {
          code: 'file-name',
          file,
          line: 1,
          message: `The file name gives the id "${id}": it ${name.error.issues[0]?.message.replace(/^Too big.*/, 'is too long')}.`,
          hint: 'Rename the file; its name is the id and the last part of the address.',
        },
      ];
  if (mistakes.length > 0) return [...misnamed, ...mistakes.map((mistake) => syntaxProblem(file, mistake))];
  // A file that was refused as a whole has been reported.
  return entry.isRead ? [...misnamed, ...findShapeProblems(proseCollections[collection], data ?? {}, entry, file)] : misnamed;
}

function findDoubledItems(items: ListItem[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ collection, id, file, path, source }) => {
    const key = `${collection}/${id}`;
    const isDoubled = id !== '' && seen.has(key);
    seen.add(key);
    return isDoubled
      ? [
          {
            code: 'id-twice',
            file,
            line: source.lineOf([...path, idField(collection)]),
            message: `The id "${id}" is in this list twice.`,
            hint: 'Merge the two entries, or give one of them another id.',
          },
        ]
      : [];
  });
}
