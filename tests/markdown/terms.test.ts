import { describe, expect, test } from 'vitest';
import { makeTermFinder, markTerms } from '../../src/markdown/terms.ts';

const find = makeTermFinder([
  { id: 'shoot', names: ['shoot', 'shoot cluster'] },
  { id: 'seed', names: ['seed'] },
  { id: 'seed-authorizer', names: ['seed authorizer'] },
  { id: 'ca', names: ['CA', 'certificate authority'] },
  { id: 'flux', names: ['Flux'] },
  { id: 'vpn', names: ['VPN'] },
]);

const used = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

test('finds the first use in each section, and knows which is the first of all', () => {
  const text = 'A shoot is no seed. The shoot runs.\n\n## Result\n\nEach shoot, each shoot.\n';
  expect(find(text).map(({ id, start, isFirst }) => [id, start, isFirst])).toEqual([
    ['shoot', 2, true],
    ['seed', 14, true],
    ['shoot', 53, false],
  ]);
});

test('finds uses in lists, tables, emphasis and notes', () => {
  expect(used('- a *shoot*\n- a seed\n')).toEqual(['shoot', 'seed']);
  expect(used('| a | b |\n| - | - |\n| shoot | seed |\n')).toEqual(['shoot', 'seed']);
  expect(used('<Note>A shoot</Note>\n')).toEqual(['shoot']);
});

test('finds none in code, links and headings', () => {
  expect(used('# The shoot\n\n`shoot` [a shoot](/topics/) [the seed][1]\n\n```yaml\nshoot: seed\n```\n\n[1]: /x/\n')).toEqual([]);
});

test('finds none in a part of a word that emphasis sets off, nor where the term is a whole paragraph', () => {
  expect(used('**Shoot**s are big, and so are the non**seed** parts of a _shoot_.\n')).toEqual(['shoot']);
  expect(used('**shoot** and *seed*, ~~VPN~~\n')).toEqual(['shoot', 'seed', 'VPN']);
  expect(used('seed\n\n> shoot\n\n- VPN\n')).toEqual(['VPN']);
});

test('takes the longest name', () => {
  expect(find('The seed authorizer and the shoot clusters.').map(({ id }) => id)).toEqual(['seed-authorizer', 'shoot']);
  expect(used('The shoot clusters.')).toEqual(['shoot clusters']);
});

describe('a name', () => {
  test.each([
    ['of lower case may begin a sentence', 'Shoots run. Seeds too.', ['Shoots', 'Seeds']],
    ['of lower case has no capital letter inside a sentence', 'The Shoot and the Seed.', []],
    ['with capitals is written exactly so', 'ca cas flux vpn', []],
    ['with capitals has a plural', 'Two VPNs and CAs.', ['VPNs', 'CAs']],
    ['has a plural in -ies', 'Two certificate authorities.', ['certificate authorities']],
    ['may have a possessive', "The shoot's nodes, the seed’s nodes.", ['shoot', 'seed']],
    ['is no part of a longer word, path or identifier', 'seedling shoot-a a-shoot seed/x x/seed seed.io my_shoot #seed', []],
    ['may stand in quotes and at the end of a sentence', '"Shoot" is a "seed".', ['Shoot', 'seed']],
  ])('%s', (_, text, names) => {
    expect(used(text)).toEqual(names);
  });
});

test('uses are marked where they stand, after signs of any width', () => {
  const text = '🐶 -- "A shoot" and a seed.';
  expect(markTerms(text, find(text))).toBe(
    '🐶 -- "A <Term id="shoot" isFirst>shoot</Term>" and a <Term id="seed" isFirst>seed</Term>.',
  );
});

test('a text that cannot be parsed and a glossary without terms have no uses', () => {
  expect(used('A shoot {')).toEqual([]);
  expect(makeTermFinder([])('A shoot')).toEqual([]);
});
