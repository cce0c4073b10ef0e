import { z } from 'astro/zod';
import { type Fault, fieldName, type Problem } from '../problem.ts';
import type { LocatedYaml } from '../reading/yaml.ts';
import { nearest } from './nearest.ts';

type ObjectSchema = z.ZodObject;

/** Checks one entry against its schema: unknown and missing keys, wrong types, lengths. `at` is its path in the file. */
export function findShapeProblems(
  schema: ObjectSchema,
  data: unknown,
  source: LocatedYaml,
  file: string,
  at: (string | number)[] = [],
): Problem[] {
  if (!isRecord(data)) {
    const message = `${at.length > 0 ? fieldName(at) : 'The front matter'} is ${quote(data)}, not a set of fields.`;
    return [{ code: 'invalid-value', file, line: source.lineOf(at), message, hint: 'Write one `name: value` in each line.' }];
  }
  const issues = schema.safeParse(data).error?.issues ?? [];
  const knownAt = (path: PropertyKey[]) => Object.keys(shapeAt(schema, path) ?? {});
  return withoutConsequences(issues, data, knownAt).flatMap((issue): Problem[] => {
    const path = [...at, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code !== 'unrecognized_keys') return [{ ...describeValue(issue, data), file, line: source.lineOf(path) }];
    const known = knownAt(issue.path);
    return issue.keys.map((key) => ({ ...describeKey(key, known), file, line: source.lineOfKey([...path, key]) }));
  });
}

function describeKey(key: string, known: string[]): Fault {
  const guess = nearest(key, known);
  return {
    code: 'unknown-key',
    message: `There is no field named \`${key}\` here.`,
    hint: guess ? `Did you mean \`${guess}\`?` : `The fields are ${known.map((name) => `\`${name}\``).join(', ')}.`,
  };
}

function describeValue(issue: z.core.$ZodIssue, data: unknown): Fault {
  const field = fieldName(issue.path as string[]);
  const value = valueAt(data, issue.path);
  return value === undefined
    ? {
        code: 'missing-key',
        message: `${field} is missing.`,
        hint: 'Add it. CONTRIBUTING.md has an example of an entry; `src/schemas/` describes every field.',
      }
    : {
        code: 'invalid-value',
        message: `${field} is ${quote(value)}: ${explain(issue, value)}.`,
        hint: 'Correct the value; the field is described in `src/schemas/`.',
      };
}

/** The fields of an entry that are sound on their own, so that relations can be checked in a file with other mistakes. */
export function salvage<Schema extends ObjectSchema>(schema: Schema, data: unknown): Partial<z.output<Schema>> {
  const record: Record<string, unknown> = isRecord(data) ? data : {};
  const sound = Object.entries(schema.shape).flatMap(([key, field]) => {
    const result = z.safeParse(field, record[key]);
    return result.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(sound) as Partial<z.output<Schema>>;
}

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  const length =
    typeof value === 'string' ? ` (it has ${value.length})` : Array.isArray(value) ? ` (there are ${value.length})` : '';
  const unit = typeof value === 'string' ? 'characters' : 'values';
  if (typeof value === 'number' && issue.code === 'too_small')
    return `it must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  if (typeof value === 'number' && issue.code === 'too_big') return `it must be at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `it needs at least ${issue.minimum} ${unit}${length}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} ${unit} are allowed${length}`;
  if (issue.code === 'invalid_type') return `it must be ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `it must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_key') return 'one of its names is not of the form that names have here';
  if (issue.message === 'Invalid input' || /^Invalid string/.test(issue.message))
    return 'it has another form than this field takes';
  return (issue.message || 'it is not valid').replace(/^(?=must)/, 'it ');
}

/** Types as authors know them. */
const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: '`true` or `false`',
  number: 'a number',
  object: 'a set of fields',
  string: 'text',
};

/** A value of the wrong type is also too short, too long or malformed, and a misspelt field is missing: one message says enough. */
function withoutConsequences(
  issues: z.core.$ZodIssue[],
  data: unknown,
  knownAt: (path: PropertyKey[]) => string[],
): z.core.$ZodIssue[] {
  const keys = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []));
  const misspelt = new Set(
    keys.flatMap((issue) => issue.keys.map((key) => [...issue.path, nearest(key, knownAt(issue.path))].join())),
  );
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join()));
  const isConsequence = ({ code, path }: z.core.$ZodIssue): boolean =>
    valueAt(data, path) === undefined ? misspelt.has(path.join()) : code !== 'invalid_type' && mistyped.has(path.join());
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || !isConsequence(issue));
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value ?? undefined) ?? 'empty');
  return text.length > 80 ? `${text.slice(0, 77)}…${typeof value === 'string' ? '"' : ''}` : text;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[step]),
    data,
  );
}

/** Shape of the object at a path inside a schema, through lists, defaults and optionals. */
function shapeAt(schema: z.core.$ZodType, path: PropertyKey[]): Record<string, unknown> | undefined {
  const inner = unwrap(schema);
  if (path.length === 0) return inner instanceof z.ZodObject ? inner.shape : undefined;
  const [step, ...rest] = path;
  if (inner instanceof z.ZodArray) return shapeAt(inner.element, rest);
  const field = inner instanceof z.ZodObject ? inner.shape[String(step)] : undefined;
  return field ? shapeAt(field, rest) : undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
