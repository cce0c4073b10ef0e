import type { Fault } from '../problem.ts';

/** Beginnings of keys and tokens, as their makers document them. */
const known: [kind: string, pattern: RegExp][] = [
  [
    'a private key',
    /-{4,5} ?BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)? ?-{4,5}|PuTTY-User-Key-File-\d|\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/,
  ],
  ['a key or certificate in base64', /LS0tLS1CRUdJTi/],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/],
  ['a GitLab token', /\bgl(pat|rt|dt|ft|cbt|ptt|imt|agent|oas|soat|ffct)-[A-Za-z0-9_-]{20,}/],
  ['an access key of AWS', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a secret key of AWS', /\baws_?secret_?access_?key[\\"']{0,4}\s{0,9}[:=]\s{0,9}[\\"']{0,4}[A-Za-z0-9+/]{40}/i],
  ['an access key of Alibaba Cloud', /\bLTAI[A-Za-z0-9]{12,}/],
  ['a key of Azure', /\bAccountKey=[A-Za-z0-9+/=]{40,}|[?&]sig=[A-Za-z0-9%+/=]{30,}/],
  ['a key of Google Cloud', /\bAIza[A-Za-z0-9_-]{35}|\bya29\.[A-Za-z0-9_-]{20,}|\bGOCSPX-[A-Za-z0-9_-]{20,}/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/],
  ['an address to which anybody can post in Slack', /\bhooks\.slack\.com\/[a-z]{1,20}\/[A-Z0-9]{5,}\//],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['a token of PyPI', /\bpypi-AgE[A-Za-z0-9_-]{20,}/],
  ['a token of HashiCorp', /\bhv[bsr]\.[A-Za-z0-9_-]{20,}|\.atlasv1\.[A-Za-z0-9_-]{40,}/],
  ['a key of a language model', /\bsk-(ant|proj|svcacct)-[A-Za-z0-9_-]{20,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ/],
  ['a token of Hugging Face', /\bhf_[A-Za-z0-9]{30,}/],
  ['a key of Stripe', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
  ['a key of SendGrid', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/],
  ['a token of Grafana', /\bglsa_[A-Za-z0-9]{20,}/],
  ['a token of Telegram', /\b\d{8,10}:AA[A-Za-z0-9_-]{33}/],
  ['a token of Docker', /\bdckr_[a-z]{2,5}_[A-Za-z0-9_-]{20,}/],
  ['a token of DigitalOcean', /\bdo[opr]_v1_[a-f0-9]{40,}/],
  ['a JSON web token', /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/],
  ['key data of a kubeconfig', /\bclient-key-data[\\"']{0,4}\s{0,9}:\s{0,9}[\\"']{0,4}[A-Za-z0-9+/=]{20,}/],
  [
    'credentials of a registry',
    /\.dockerconfigjson[\\"']{0,4}\s{0,9}:\s{0,9}[\\"']{0,4}eyJ|"auth"\s{0,9}:\s{0,9}"[A-Za-z0-9+/=]{12,}"/,
  ],
  ['a token of kubeadm', /\btoken[\s:="']{1,6}[a-z0-9]{6}\.(?=[a-z]{0,15}\d)[a-z0-9]{16}\b/i],
  ['a hashed password', /\$2[aby]\$\d\d\$[./A-Za-z0-9]{50,}/],
  [
    'an address with a password',
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"'`<>${}]{0,100}:(?!(?:password|pass|secret|x{3,9}|\*{3,9})@)[^\s/?#@"'`<>${}]{1,200}@/i,
  ],
];

/** What stands between a name and its value, in YAML, JSON, shells and Go. */
const sign = String.raw`[\\"']{0,4}(?:\s{0,3}(?::=|=>|[:=,])\s{0,3}|\s{1,3})[\\"']{0,4}`;
/** The end of a value. */
const end = String.raw`(?=[\s"'\\,;)\]]|$)`;
/** Letters and digits in one run. Words joined by hyphens, dots or slashes are names of things. */
const random = (least: number): string =>
  String.raw`(?=[^\s"'\\]{0,99}\d)(?=[^\s"'\\]{0,99}[A-Za-z])[A-Za-z0-9+/=_!@%^&*~]{${least},200}`;

const named: [kind: string, pattern: RegExp][] = [
  [
    'a password',
    new RegExp(String.raw`(?:passwords?|passwd|passphrase|(?<![a-z])pwd)${sign}(?!\S{0,99}\w/\w)${random(8)}${end}`, 'i'),
  ],
  ['a password', /\bcurl\b.{0,80}\s-u\s{1,3}[\w.-]{1,64}:[A-Za-z0-9!@%^&*_-]{6,}/],
  [
    'a token or a key',
    new RegExp(String.raw`(?:api_?-?key|client_?-?secret|token)${sign}(?!\S{0,99}\w/\w)${random(20)}${end}`, 'i'),
  ],
  ['credentials of a request', new RegExp(String.raw`\b(?:Basic|Bearer)\s{1,3}${random(16)}${end}`)],
];

/** The fault of a text that holds a key or a token. Patterns start at few places or are bounded, so that no text takes them long. */
export function findSecret(text: string): Fault | undefined {
  // Marks of code split a key on the page only.
  const plain = text.replaceAll('`', '');
  const [kind] = [...known, ...named].find(([, pattern]) => pattern.test(plain)) ?? [];
  return kind
    ? {
        code: 'secret',
        message: `The text contains ${kind}.`,
        hint: 'If it is real, revoke it: whatever was in a commit counts as published. Write a placeholder such as <password>.',
      }
    : undefined;
}
