import type { Fault } from '../problem.ts';
import { listBadCharacters } from '../reading/characters.ts';

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

/** Letters of other scripts that print like Latin ones. */
const cyrillicTwins = 'АВЕЅІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝ';
const greekTwins = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορϲϳ';
const isTwins = new RegExp(`^(?:[${cyrillicTwins}]+|[${greekTwins}]{2,})$`, 'u');
const isTwin = new RegExp(`[${cyrillicTwins}${greekTwins}]`, 'u');
const mixed = new RegExp(`[${greekTwins}]|\\p{Script=Cyrillic}|\\p{Script=Armenian}|\\p{Script=Cherokee}|\\p{Script=Lisu}`, 'u');
/** Styled letters for mathematics, full-width letters and ligatures: other characters than the ones people type. */
const styled = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\ufb00-\ufb06\u{1f100}-\u{1f189}\u24b6-\u24e9\u2160-\u217f\u0251\u0261]/u;

const findHomoglyphs: Rule = (text) => {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const word = words.find((one) => isTwins.test(one) || (/\p{Script=Latin}/u.test(one) && mixed.test(one)) || styled.test(one));
  const letter = word && [...word].find((one) => isTwin.test(one) || mixed.test(one) || styled.test(one));
  return letter
    ? {
        code: 'look-alike',
        message: `The word "${word}" has a letter that only looks like a Latin one: "${letter}" is U+${codePoint(letter)}.`,
        hint: 'Type the word again; search would not find it.',
      }
    : undefined;
};

const codePoint = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

const findStacked: Rule = (text) =>
  /\p{M}{3}/u.test(text)
    ? { code: 'look-alike', message: 'The text has several accents on one letter.', hint: 'Type the word again.' }
    : undefined;

/** Beginnings of keys and tokens, as their makers document them. */
const secrets: [kind: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|PuTTY-User-Key-File-\d/],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/],
  ['an access key of AWS', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a key of Google Cloud', /\bAIza[A-Za-z0-9_-]{35}/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/],
  ['key data of a kubeconfig', /\bclient-key-data:\s*[A-Za-z0-9+/=]{20,}/],
];

const findSecret: Rule = (text) => {
  const [kind] = secrets.find(([, pattern]) => pattern.test(text)) ?? [];
  return kind
    ? {
        code: 'secret',
        message: `The text contains ${kind}.`,
        hint: 'Remove it and revoke it: whatever was in a commit counts as published.',
      }
    : undefined;
};

/** The last label has letters only, so that versions (`net@v0.1.0`) are no addresses. */
const email = /(?<![\w.+/-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}(?![\w-]*[:/])/giu;
/** Mailboxes of a group, and hosts of mailing lists and examples (RFC 2606). */
const groupMailbox =
  /^(info|contact|hello|support|security|press|legal|privacy|team|admin|noreply|no-reply|abuse|gardener|conduct|git)([.+_-][\w.+-]*)?@/i;
const groupHost =
  /@(?:[\w-]+\.)*(?:googlegroups\.com|groups\.io|lists\.[\w.-]+|example|example\.(?:com|org|net)|test|invalid|localhost|local|internal)$/i;

const findEmail: Rule = (text) => {
  const personal = (text.match(email) ?? []).find((one) => !groupMailbox.test(one) && !groupHost.test(one));
  return personal
    ? {
        code: 'personal-email',
        message: `The text contains the email address "${personal}".`,
        hint: 'Name the person as in the wrap-up, or link to a profile; only addresses of groups may be published.',
      }
    : undefined;
};

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

const rules: Rule[] = [findHidden, findMojibake, findHomoglyphs, findStacked, findSecret, findEmail, findPlaceholder];
