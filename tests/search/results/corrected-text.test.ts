import { expect, test } from 'vitest';
import { correctText } from '../../../src/search/results/corrected-text.ts';
import { clause } from '../ranking/builders.ts';

const clauses = [clause('wiregaurd', { corrected: 'wireguard' }), clause('vpn')];

test.each([
  ['tag:vpn wiregaurd', 'tag:vpn wireguard'],
  ['(wiregaurd), vpn', '(wireguard), vpn'],
  ['wiregaurd,vpn', 'wireguard,vpn'],
  ["wiregaurd's vpn", "wireguard's vpn"],
  ['wiregaurd/vpn', 'wireguard/vpn'],
  ['tag:wiregaurd -wiregaurd wiregaurd', 'tag:wiregaurd -wiregaurd wireguard'],
])('"%s" is shown as "%s"', (text, corrected) => expect(correctText(text, clauses)).toBe(corrected));

test('nothing is shown where nothing was corrected', () => expect(correctText('vpn', [clause('vpn')])).toBeUndefined());
