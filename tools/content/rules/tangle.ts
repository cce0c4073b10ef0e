import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Fault } from '../problem.ts';

/**
 * The parser's time doubles with every tag inside an expression inside a tag: `{<a>{<a>…` of a hundred characters takes
 * it years. Texts in which braces and angle brackets alternate often are first parsed by a process that can be stopped.
 */

/** Alternations that take no time; prose has none outside of code. */
const fewAlternations = 8;

/** Milliseconds after which the parser is given up. Entries take it less than one. */
const patience = 5000;

/** Answers that were waited for, so that an unchanged text is not tried twice. */
const known = new Map<string, boolean>();

/** The fault of a text on which the parser would take too long. Starts a process for texts that look like one. */
export function findTangleFault(text: string): Fault | undefined {
  const alternations = text.match(/\{[^<]*</g)?.length ?? 0;
  if (alternations <= fewAlternations || isParsedInTime(text)) return undefined;
  return {
    code: 'prose-syntax',
    message: 'The text nests braces and angle brackets so often that it cannot be parsed.',
    hint: 'Put code, and a literal { or <, in backticks.',
  };
}

function isParsedInTime(text: string): boolean {
  const answer = known.get(text) ?? tryToParse(text);
  known.set(text, answer);
  return answer;
}

const tryToParse = (text: string): boolean =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'parse-once.ts')], { input: text, timeout: patience }).status === 0;
