import { decode } from '../../../src/schemas/address.ts';
import type { Fault } from '../problem.ts';

/** Addresses of people, in whatever form a mail program understands. Patterns are bounded, so that no text takes them long. */

/** The last label has letters only, so that versions (`net@v0.1.0`) are no addresses. Addresses of pages may hold an @ in their path. */
const host = String.raw`(?:[\p{L}\p{M}\p{N}_-]{1,63}\.){1,8}[\p{L}\p{M}]{2,63}`;
const address = new RegExp(String.raw`(?:(?<![\p{L}\p{N}_.+/-])[\p{L}\p{M}\p{N}_.+-]{1,64}|"[^"\n]{0,64}")@${host}`, 'giu');

/** What a link of the scheme for mail leads to. */
const mailto = /\bmailto:\/{0,2}([^\s"'<>()[\]`?&]{1,320})/giu;

/** Mailboxes of a group, with one word more at most, and hosts of mailing lists, machines and examples (RFC 2606). */
const groupMailbox =
  /^(?:git|(?:info|contact|hello|support|security|press|legal|privacy|team|admin|noreply|no-reply|abuse|gardener|conduct)(?:[.+_-]\w*)?)@[\w-]+\./i;
const groupHost =
  /@(?:[\w-]+\.)*(?:googlegroups\.com|groups\.io|lists\.[\w.-]+|example|example\.(?:com|org|net)|test|invalid|localhost|local|internal|tld|iam\.gserviceaccount\.com)$/i;

/** What looks like a host and is none: units of systemd, services of a cluster, packages. */
const noHost = /\.(?:service|socket|timer|slice|mount|target|svc|js)$/i;

/** The fault of a text that holds the address of a person, or a link for mail that leads to no group. */
export function findEmail(text: string): Fault | undefined {
  // Signs that mail programs take for an @, wide and small letters and dots among them.
  const shown = text.normalize('NFKC');
  const plain = spellOut(shown.replaceAll('%40', '@'));
  const linked = [...shown.matchAll(mailto)].flatMap(([, target = '']) => decode(target.replace(/[.,;:!]{1,9}$/, '')).split(','));
  const personal = [...(plain.match(address) ?? []).filter((one) => !noHost.test(one)), ...linked].find((one) => !isOfGroup(one));
  return personal === undefined
    ? undefined
    : {
        code: 'personal-email',
        message: `The text contains the email address "${personal}".`,
        hint: 'Name the person as in the wrap-up, or link to a profile; only addresses of groups may be published.',
      };
}

/**
 * Marks that split an address on the page only, and the words that people write for its signs:
 * `jane (at) a (dot) b`.
 */
const spellOut = (text: string): string =>
  text
    .replace(/\]\([^()\s]{0,300}\)/g, '')
    .replace(/[`*~]|\[(?!at\b|@)/g, '')
    .replaceAll('。', '.')
    .replace(/ {0,3}[([{<] {0,3}(?:at|@) {0,3}[)\]}>] {0,3}|_at_| {1,3}@ {1,3}(?=[\w-]{1,63}\.)/gi, '@')
    .replace(/ {0,3}[([{<] {0,3}(?:dot|punkt) {0,3}[)\]}>] {0,3}|_dot_/gi, '.')
    .replace(/([\w-]{1,63}) at ([\w-]{1,63}) dot (com|org|net|de|io|dev|cloud|eu|ch|uk|fr|nl)\b/gi, '$1@$2.$3')
    .replace(/\b([a-z]{2,30}\.[a-z]{2,30}) at ((?:[\w-]{1,63}\.){1,4}[a-z]{2,10})\b/gi, (all, own: string, other: string) =>
      namesOfFiles.test(own) ? all : `${own}@${other}`,
    );

/** What stands before "at" a host without being a person: files and other hosts. */
const namesOfFiles = /\.(?:go|md|mdx|sh|ya?ml|json|ts|js|py|com|org|net|io|dev|cloud|de|eu)$/i;

const isOfGroup = (one: string): boolean => /^[^\s@?&]+@[^\s@?&]+$/.test(one) && (groupMailbox.test(one) || groupHost.test(one));
