import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countItems, isShown, readSelection, type Selection, toggle, writeSelection } from '../../src/client/list-selection.ts';

const offered = { state: ['open', 'settled'], area: ['networking', 'nodes'] };
const read = (query: string) => readSelection(new URLSearchParams(query), offered);

describe('the address', () => {
  test('gives the selection in the order of the list, each value once', () => {
    expect(read('area=nodes&state=settled&state=open&state=open')).toEqual({ state: ['open', 'settled'], area: ['nodes'] });
  });

  test('may ask for what the list does not offer, which is left out', () => {
    expect(read('state=gone&colour=red&area=&__proto__=x')).toEqual({});
  });

  test('is empty when nothing is chosen', () => {
    expect(writeSelection({})).toBe('');
    expect(writeSelection({ state: [] })).toBe('');
  });

  test('is what it was when it is read and written again', () => {
    const selections = fc.record({ state: fc.subarray(offered.state), area: fc.subarray(offered.area) });
    fc.assert(
      fc.property(selections, (selection) => {
        expect(writeSelection(read(writeSelection(selection)))).toBe(writeSelection(selection));
      }),
    );
  });
});

test('a value is chosen, and left again', () => {
  const chosen = toggle(toggle({}, 'state', 'open'), 'state', 'settled');
  expect(chosen).toEqual({ state: ['open', 'settled'] });
  expect(toggle(chosen, 'state', 'open')).toEqual({ state: ['settled'] });
});

const items: Selection[] = [
  { state: ['open'], area: ['nodes'], storyline: ['vpn', 'ipv6'] },
  { state: ['open'], area: ['networking'], storyline: ['vpn'] },
  { state: ['settled'], area: ['networking'], storyline: [] },
];

describe('items', () => {
  test.each<[string, Selection, number[]]>([
    ['are all shown when nothing is chosen', { state: [] }, [0, 1, 2]],
    ['need one of the values under a heading', { state: ['open', 'settled'] }, [0, 1, 2]],
    ['need one under every heading', { state: ['open'], area: ['networking'] }, [1]],
    ['may have several values', { storyline: ['ipv6'] }, [0]],
    ['without the heading are hidden', { kind: ['docs'] }, []],
  ])('%s', (_, selection, expected) => {
    expect(items.flatMap((item, index) => (isShown(item, selection) ? [index] : []))).toEqual(expected);
  });

  test('are counted within the choices under other headings, not those under the same', () => {
    const selection = { state: ['open'], area: ['networking'] };
    expect(countItems(items, selection, 'state', 'settled')).toBe(1);
    expect(countItems(items, selection, 'area', 'nodes')).toBe(1);
    expect(countItems(items, selection, 'storyline', 'vpn')).toBe(1);
  });
});
