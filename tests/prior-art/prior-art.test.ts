import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnPriorArt, type Source } from '../../src/prior-art/archive.ts';
import { fromFile, toFile } from '../../src/prior-art/file.ts';
import { findPriorArt } from '../../src/prior-art/find.ts';
import { readProposal } from '../../src/prior-art/proposal.ts';
import { toMarkdown, toRecords, toText } from '../../tools/prior-art/report.ts';

const source = (id: string, given: Partial<Source>): Source => ({
  ...{ id, title: id, summary: '', aliases: [], body: '', nextSteps: [], urls: [], geps: [], addresses: [] },
  ...given,
});
const archive = learnPriorArt([
  source('2024-05/vpn-in-go', {
    title: 'VPN rewritten in Go',
    body: 'The scripts of the tunnel between seed and shoot become Go code.',
  }),
  source('2025-06/wireguard', {
    title: 'WireGuard proof of concept',
    body: 'OpenVPN is slow. A tunnel with WireGuard between seed and shoot has more throughput.',
    urls: ['https://github.com/gardener/vpn2/issues/9'],
    geps: [14],
  }),
  source('2025-11/cache', {
    title: 'Go build cache for Prow',
    body: 'Jobs compile everything again. A shared cache saves CPU time.',
  }),
]);
const idsFor = (text: string) => findPriorArt(text, archive).map(({ id }) => id);

test('topics with the rare words of a proposal come first, with those words as the reason', () => {
  const [first] = findPriorArt('A faster tunnel\n\nReplace OpenVPN with WireGuard.', archive);
  expect(first?.id).toBe('2025-06/wireguard');
  expect(first?.because).toContain('WireGuard');
});

test('a shared reference and a shared proposal are found in any spelling', () => {
  for (const text of ['See gardener/vpn2#9', 'See https://github.com/gardener/vpn2/pull/9).', 'This is part of GEP 0014'])
    expect(idsFor(`Something else\n${text}`)).toEqual(expect.arrayContaining(['2025-06/wireguard']));
});

test('a text about something else resembles nothing', () => {
  expect(idsFor('Bake a cake\nMix flour, sugar and eggs.')).toEqual([]);
  expect(idsFor('')).toEqual([]);
});

test('the title is the first line, without its marks', () => {
  expect(readProposal('# Faster VPN\n\nText')).toMatchObject({ title: 'Faster VPN', text: '\nText' });
  expect(readProposal('Text', 'Faster VPN')).toMatchObject({ title: 'Faster VPN', text: 'Text' });
});

test('the browser finds what the command line finds', () => {
  const loaded = fromFile(JSON.parse(JSON.stringify(toFile(archive))));
  for (const text of ['Replace OpenVPN with WireGuard', 'Cache for Go builds of Prow jobs'])
    expect(findPriorArt(text, loaded).map(({ id }) => id)).toEqual(idsFor(text));
});

test('words of diagrams do not count', () => {
  const drawn = learnPriorArt([
    source('2025-11/a', { body: 'x\n\n```mermaid\nflowchart TB\naccTitle: Otters\na --> b\n```\n' }),
    source('2025-11/b', { body: 'Squirrels' }),
  ]);
  expect(findPriorArt('Otters', drawn)).toEqual([]);
});

test('no proposal makes it throw', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => findPriorArt(text, archive).length <= 8));
});

test('a comment has whole addresses, and nothing in it formats or calls anybody', () => {
  const facts = {
    '2025-06/wireguard': {
      title: 'A [title](x) of @somebody',
      url: '/topics/2025-06/wireguard/',
      ...{ event: 'June 2025', outcome: 'Prototype', storylines: [] },
    },
  };
  const found = [{ id: '2025-06/wireguard', score: 0.5, because: ['Wire`Guard'], isLikely: true }];
  const records = toRecords(found, facts, 'https://kb.example/trellis');
  expect(toMarkdown(records)).toContain(
    '- [A \\[title\\](x) of \\@somebody](https://kb.example/trellis/topics/2025-06/wireguard/) (June 2025: prototype). In common: `WireGuard`',
  );
  expect(toText(records)).toContain('1. A [title](x) of @somebody');
  expect(toMarkdown([])).toContain('No earlier topic');
});
