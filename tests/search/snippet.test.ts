import { expect, test } from 'vitest';
import { cutSnippet } from '../../src/search/snippet.ts';
import { stem, tokenize } from '../../src/search/words.ts';

const filler = (count: number) => Array.from({ length: count }, (_, index) => `filler${index}`).join(' ');
const page = (text: string, sections = [{ id: 'top', title: 'Title', start: 0 }]) => ({ words: text.split(' '), sections });
const stemsOf = (query: string) => new Set(tokenize(query).map(stem));
const marks = (snippet: ReturnType<typeof cutSnippet>) =>
  snippet.fragments.filter(({ marked }) => marked).map(({ text }) => text);
const textOf = (snippet: ReturnType<typeof cutSnippet>) => snippet.fragments.map(({ text }) => text).join('');

test('words are marked in every form, parts of compounds too', () => {
  const snippet = cutSnippet(page('The Title Rolled nodes roll; gardener-node-agent rolls.'), stemsOf('roll agent'), 2);
  expect(marks(snippet)).toEqual(['Rolled', 'roll;', 'gardener-node-agent', 'rolls.']);
});

test('the window has the most different words of the query, and names its section', () => {
  const text = `Title ${filler(60)} load here ${filler(60)} load and balancer ${filler(20)}`;
  const place = text.split(' ').lastIndexOf('load');
  const sections = [
    { id: 'top', title: 'Title', start: 0 },
    { id: 'result', title: 'Result', start: place - 2 },
  ];
  const snippet = cutSnippet(page(text, sections), stemsOf('load balancer'), 1);
  expect(marks(snippet)).toEqual(['load', 'balancer']);
  expect(snippet.section).toEqual({ id: 'result', title: 'Result' });
  expect(textOf(snippet)).toMatch(/^… filler/);
});

test('the beginning of the page is preferred where it has the words as well', () => {
  const snippet = cutSnippet(page(`Title about talos ${filler(60)} talos talos talos ${filler(60)}`), stemsOf('talos'), 1);
  expect(textOf(snippet)).toMatch(/^about talos/);
});

test('nothing is marked where nothing matches, and an empty page gives an empty snippet', () => {
  expect(marks(cutSnippet(page(`Title ${filler(5)}`), stemsOf('vpn'), 1))).toEqual([]);
  expect(cutSnippet({ words: [], sections: [] }, stemsOf('vpn'), 3)).toEqual({ fragments: [], section: undefined });
});
