import type { Fault } from '../problem.ts';

/** Beginnings of keys and tokens, as their makers document them. */
const secrets: [kind: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|PuTTY-User-Key-File-\d|\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/],
  ['a key or certificate in base64', /LS0tLS1CRUdJTi/],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/],
  ['a GitLab token', /\bgl(pat|rt|dt|ft|cbt|ptt|imt|agent|oas|soat|ffct)-[A-Za-z0-9_-]{20,}/],
  ['an access key of AWS', /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a secret key of AWS', /\baws_?secret_?access_?key[\\"']{0,4}\s{0,9}[:=]\s{0,9}[\\"']{0,4}[A-Za-z0-9+/]{40}/i],
  ['a key of Google Cloud', /\bAIza[A-Za-z0-9_-]{35}/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/],
  ['an address to which anybody can post in Slack', /\bhooks\.slack\.com\/[a-z]{1,20}\/[A-Z0-9]{5,}\//],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['a token of PyPI', /\bpypi-AgE[A-Za-z0-9_-]{20,}/],
  ['a token of Vault', /\bhv[bsr]\.[A-Za-z0-9_-]{20,}/],
  ['a key of a language model', /\bsk-(ant|proj|svcacct)-[A-Za-z0-9_-]{20,}/],
  ['a token of Hugging Face', /\bhf_[A-Za-z0-9]{30,}/],
  ['a key of Stripe', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
  ['a token of Docker', /\bdckr_[a-z]{2,5}_[A-Za-z0-9_-]{20,}/],
  ['a token of DigitalOcean', /\bdo[opr]_v1_[a-f0-9]{40,}/],
  ['a JSON web token', /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/],
  ['key data of a kubeconfig', /\bclient-key-data[\\"']{0,4}\s{0,9}:\s{0,9}[\\"']{0,4}[A-Za-z0-9+/=]{20,}/],
  [
    'credentials of a request',
    /\bAuthorization[\\"']{0,4}\s{0,9}:\s{0,9}[\\"']{0,4}(Basic|Bearer)\s{1,9}[A-Za-z0-9+/=._~-]{12,}/i,
  ],
  [
    'a password',
    /\bpass(word|wd)[\\"']{0,4}\s{0,9}[:=]\s{0,9}[\\"']{0,4}(?=[^\s"'\\]{0,99}\d)(?=[^\s"'\\]{0,99}[A-Za-z])[^\s"'\\<>{}$(]{8,}/i,
  ],
  ['an address with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"'`<>${}]{0,100}:[^\s/?#@"'`<>${}]{1,200}@/i],
];

/** The fault of a text that holds a key or a token. Patterns start at few places or are bounded, so that no text takes them long. */
export function findSecret(text: string): Fault | undefined {
  const [kind] = secrets.find(([, pattern]) => pattern.test(text)) ?? [];
  return kind
    ? {
        code: 'secret',
        message: `The text contains ${kind}.`,
        hint: 'Remove it and revoke it: whatever was in a commit counts as published.',
      }
    : undefined;
}
