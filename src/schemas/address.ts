import { z } from 'astro/zod';
import { length } from './limits.ts';

/**
 * Addresses that entries may lead to: public hosts over HTTPS, without a password, spelled in a way that cannot be
 * mistaken for another host.
 */

/** Hosts that readers trust by their name, so that look-alikes of them are refused. */
const knownHosts = [
  'github.com',
  'githubusercontent.com',
  'gitlab.com',
  'codeberg.org',
  'gardener.cloud',
  'kubernetes.io',
  'k8s.io',
  'google.com',
  'youtube.com',
  'slack.com',
  'linkedin.com',
  'sap.com',
];

/** Names that only a local network resolves. */
const localHost = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain|test|invalid)$/;

/** What is wrong with an address, as the end of the sentence “it …”; undefined when nothing is. */
export function findAddressMistake(text: string): string | undefined {
  if (!/^https:\/\/[^/\\]/i.test(text)) return 'must be an address that starts with https://';
  if (/[\s\p{Cc}\\<>"`{}|^]/u.test(text)) return 'must be one address without spaces, quotes or backslashes';
  if (!URL.canParse(text)) return 'must be an address that browsers can read';
  const url = new URL(text);
  if (url.username || url.password || /^https:\/\/[^/?#]*@/i.test(text)) return 'must not contain a user name or password';
  if (hidden.test(decode(text))) return 'must not contain encoded characters that are invisible or end a line';
  return findHostMistake(url.hostname.replace(/\.$/, ''));
}

/** Characters that would change the text around an address that is shown: controls, those that turn it around, and code. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}`\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

/** Decodes percent-encoding, as often as it was encoded. What cannot be decoded stays as it is. */
export function decode(text: string): string {
  const decoded = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return decoded === text ? text : decode(decoded);
}

/** The hosts of the addresses that a text shows: `https://github.com/…`, `www.github.com`, `→ github.com/gardener`. */
export function listShownHosts(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('⁄', '/');
  const spelled = [...plain.matchAll(/(?:https?:\/{1,2}\s?(?:https?:\/{1,2})*|\bwww\.)(?:www\.)?([^/?#\s()<>[\]]+)/g)].map(
    ([, host = '']) => host,
  );
  const bare = [...plain.matchAll(/(?<![\p{L}\p{N}./@-])((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?=\/[^\s/])/gu)].map(
    ([, host = '']) => host,
  );
  const [alone = ''] = /[\p{L}\p{N}].*$/u.exec(plain) ?? [];
  const whole = knownHosts.filter((host) => alone.startsWith(host) && !/[\p{L}\p{N}]/u.test(alone.slice(host.length)));
  return [...new Set([...spelled, ...bare.filter((host) => knownHosts.includes(host)), ...whole])];
}

/** Whether words show an address of another host, or another mailbox, than that to which they lead. */
export function showsOtherHost(words: string, url: string): boolean {
  if (/^mailto:/i.test(url)) return listMailboxes(words).some((shown) => !listMailboxes(url).includes(shown));
  if (isGoPath(words.trim(), url)) return false;
  const [host] = listShownHosts(url);
  return listShownHosts(words).some((shown) => shown !== host);
}

const listMailboxes = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/^mailto:/, '')
    .match(/[^\s<>()@,:]+@[^\s<>()@,:?]+[^\s<>()@,:?.!]/g) ?? [];

/** Whether words are the path of a Go package, which stands for the page that describes it, and for its repository. */
const isGoPath = (words: string, url: string): boolean =>
  url === `https://pkg.go.dev/${words}` ||
  (/^(sigs\.)?k8s\.io\/[\w./-]+$/.test(words) && /^https:\/\/github\.com\/kubernetes(-sigs)?\//.test(url));

function findHostMistake(host: string): string | undefined {
  if (/^[\d.]+$|^\[/.test(host)) return 'must name its host instead of giving an IP address';
  if (!host.includes('.') || localHost.test(host)) return 'must lead to a public host';
  if (/(^|\.)xn--/.test(host)) return 'must be spelled in plain letters, because others can look like them';
  const meant = knownHosts.find((known) => isLookAlike(host, known));
  return meant && `must not look like ${meant} without being it`;
}

/** `g1thub.com`, `githud.com`, `github.com.example.org`, `github-com.example.org`. */
function isLookAlike(host: string, known: string): boolean {
  if (host === known || host.endsWith(`.${known}`)) return false;
  const registered = host.split('.').slice(-known.split('.').length).join('.');
  if (unconfused(registered) === unconfused(known)) return true;
  const [name = '', ...ending] = known.split('.');
  if (name.length >= 6 && isOneEditAway(registered, known)) return true;
  return new RegExp(`(^|[.-])${name}[.-]${ending.join('[.-]')}[.-]`).test(`${host}.`);
}

/** Digits and pairs of letters as the letter that they are taken for. */
const unconfused = (host: string): string =>
  host.replaceAll('0', 'o').replace(/[1i|]/g, 'l').replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('5', 's');

/** Whether one letter more, less, changed or swapped with its neighbour makes the one of the other. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''));
}

/** An address of a public page. */
export const httpsUrl = z
  .string()
  .max(length.url)
  .superRefine((text, context) => {
    const message = findAddressMistake(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** The form in which addresses are compared: without scheme, trailing slash, and case of the host. */
export function toComparable(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}${url.hash}`;
}
