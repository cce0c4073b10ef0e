import { expect, test } from 'vitest';
import { cutExcerpt, type Excerpt } from '../../../src/search/results/excerpt.ts';
import { stem } from '../../../src/search/text/stemmer.ts';
import { tokenize } from '../../../src/search/text/tokenizer.ts';

const filler = (count: number) => Array.from({ length: count }, (_, index) => `filler${index}`).join(' ');
const page = (text: string, sections = [{ id: 'top', title: 'Title', start: 0 }]) => ({ words: text.split(' '), sections });
const wantedOf = (query: string) => tokenize(query).map((term) => ({ stem: stem(term), isPrefix: false }));
const marks = ({ fragments }: Excerpt) => fragments.filter(({ marked }) => marked).map(({ text }) => text);
const textOf = ({ fragments }: Excerpt) => fragments.map(({ text }) => text).join('');

test('words are marked in every form, without the punctuation around them', () => {
  const excerpt = cutExcerpt(page('The Title Rolled nodes roll; (gardener-node-agent) rolls.'), wantedOf('roll agent'), 2);
  expect(marks(excerpt)).toEqual(['Rolled', 'roll', 'gardener-node-agent', 'rolls']);
  expect(textOf(excerpt)).toBe('Rolled nodes roll; (gardener-node-agent) rolls. ');
});

test('a word of another stem is not marked', () => {
  expect(marks(cutExcerpt(page('Title a service for servers'), wantedOf('server'), 1))).toEqual(['servers']);
});

test('longer words are marked where they count', () => {
  expect(marks(cutExcerpt(page('Title nodes and nodejs'), [{ stem: 'nod', isPrefix: true }], 1))).toEqual(['nodes', 'nodejs']);
});

test('the window has the most different words of the query, and names its section', () => {
  const text = `Title ${filler(60)} load here ${filler(60)} load and balancer ${filler(20)}`;
  const place = text.split(' ').lastIndexOf('load');
  const sections = [
    { id: 'top', title: 'Title', start: 0 },
    { id: 'result', title: 'Result', start: place - 2 },
  ];
  const excerpt = cutExcerpt(page(text, sections), wantedOf('load balancer'), 1);
  expect(marks(excerpt)).toEqual(['load', 'balancer']);
  expect(excerpt.section).toEqual({ id: 'result', title: 'Result' });
  expect(textOf(excerpt)).toMatch(/^… filler/);
});

test('the beginning of the page is preferred where it has the words as well', () => {
  const excerpt = cutExcerpt(page(`Title about talos ${filler(60)} talos talos talos ${filler(60)}`), wantedOf('talos'), 1);
  expect(textOf(excerpt)).toMatch(/^about talos/);
});

test('the window ends before a heading, unless words behind it are marked or too few stand before it', () => {
  const sectionsAt = (start: number) => [
    { id: 'top', title: 'Title', start: 0 },
    { id: 'result', title: 'Result', start },
  ];
  const cut = (text: string, start: number) => textOf(cutExcerpt(page(text, sectionsAt(start)), wantedOf('talos'), 1));
  expect(cut(`Title talos ${filler(8)} Result. ${filler(9)}`, 10)).toBe(`talos ${filler(8)} …`);
  expect(cut(`Title talos ${filler(8)} Result. talos`, 10)).toBe(`talos ${filler(8)} Result. talos `);
  expect(cut(`Title talos ${filler(2)} Result. ${filler(3)}`, 4)).toBe(`talos ${filler(2)} Result. ${filler(3)} `);
});

test('nothing is marked where nothing matches, and an empty page gives an empty excerpt', () => {
  expect(marks(cutExcerpt(page(`Title ${filler(5)}`), wantedOf('vpn'), 1))).toEqual([]);
  expect(cutExcerpt({ words: [], sections: [] }, wantedOf('vpn'), 3)).toEqual({ fragments: [], section: undefined });
});
