import type { Fault } from '../problem.ts';
import { listBadCharacters } from '../reading/characters.ts';
import { findEmail } from './emails.ts';
import { findLookAlike } from './look-alikes.ts';
import { findSecret } from './secrets.ts';

/** Rules for any text of an entry, wherever it stands: front matter, prose, code, addresses. */

/** What is wrong with a text: what it hides, what it only looks like, what must not become public. */
export function findWordingFaults(text: string): Fault[] {
  return rules.flatMap((rule) => rule(text) ?? []);
}

type Rule = (text: string) => Fault | undefined;

const findHidden: Rule = (text) => {
  const [character] = listBadCharacters(text);
  return (
    character && {
      code: 'character',
      message: `The text contains ${character.name}.`,
      hint: 'Delete the escape or the character reference that stands for it.',
    }
  );
};

/** UTF-8 read as Windows-1252: the first byte of two becomes Â, Ã or â, the next a sign that words do not have. */
const findMojibake: Rule = (text) => {
  const [found] =
    /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]|ï¿½|ï»¿|ðŸ/.exec(text) ?? [];
  return found
    ? {
        code: 'mojibake',
        message: `The text contains "${found}": letters that were read in the wrong encoding.`,
        hint: 'Type the intended letter, and save the file as UTF-8.',
      }
    : undefined;
};

const findStacked: Rule = (text) =>
  /\p{M}{3}/u.test(text)
    ? { code: 'look-alike', message: 'The text has several accents on one letter.', hint: 'Type the word again.' }
    : undefined;

/** What Astro and Vite replace in the code that they build; a text that holds it would be built into something else. */
const findPlaceholder: Rule = (text) => {
  const [found] = /__(?:ASTRO|VITE)_\w*|@@ASTRO[\w-]*|__vite[\w-]*/.exec(text) ?? [];
  return found
    ? {
        code: 'reserved-text',
        message: `The text contains "${found}", which the build replaces with something else.`,
        hint: 'Write it in another way.',
      }
    : undefined;
};

const rules: Rule[] = [findHidden, findMojibake, findLookAlike, findStacked, findSecret, findEmail, findPlaceholder];
