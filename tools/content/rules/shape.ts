import { z } from 'astro/zod';
import { fieldName, type Problem } from '../problem.ts';
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
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const path = [...at, ...issue.path.filter((step) => typeof step !== 'symbol')];
    const problem = (code: string, message: string, hint: string, line = source.lineOf(path)): Problem => ({
      code,
      file,
      line,
      message,
      hint,
    });
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known = Object.keys(shapeAt(schema, issue.path) ?? {});
        const guess = nearest(key, known);
        const hint = guess ? `Did you mean \`${guess}\`?` : `Known keys: ${known.map((name) => `\`${name}\``).join(', ')}.`;
        return problem('unknown-key', `There is no field named \`${key}\` here.`, hint, source.lineOfKey([...path, key]));
      });
    }
    const value = valueAt(data, issue.path);
    if (value === undefined) {
      return [
        problem(
          'missing-key',
          `${fieldName(issue.path as string[])} is missing.`,
          'Add it; CONTRIBUTING.md shows every field with an example.',
        ),
      ];
    }
    return [
      problem(
        'invalid-value',
        `${fieldName(issue.path as string[])} is ${quote(value)}: ${explain(issue, value)}.`,
        'Correct the value; the field is described in `src/schemas/`.',
      ),
    ];
  });
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
  if (issue.code === 'too_small') return `it needs at least ${issue.minimum} ${unit}${length}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} ${unit} are allowed${length}`;
  if (issue.code === 'invalid_type') return `it must be ${article(issue.expected === 'array' ? 'list' : issue.expected)}`;
  if (issue.code === 'invalid_value') return `it must be one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'custom' || issue.code === 'invalid_format'
    ? (issue.message ?? 'it is not valid').replace(/^(?=must)/, 'it ')
    : issue.message;
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function quote(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'empty');
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
