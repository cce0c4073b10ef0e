import { expect, test } from 'vitest';
import { byLabel, type Heading, inOrderOf, listChoices, newestFirst, toAttributes } from '../../src/model/headings.ts';

interface Plant {
  bed: string;
  colors: string[];
}
const plants: Plant[] = [
  { bed: 'north', colors: ['red', 'white'] },
  { bed: 'east', colors: [] },
  { bed: 'east', colors: ['white'] },
];
const toValue = (id: string) => ({ id, label: id.toUpperCase() });
const headings: Record<'bed' | 'color', Heading<Plant>> = {
  bed: { label: 'Bed', valuesOf: ({ bed }) => [toValue(bed)], order: byLabel, urlOf: (id) => `/beds/${id}/` },
  color: {
    label: 'Color',
    valuesOf: ({ colors }) => colors.map(toValue),
    order: inOrderOf(['white', 'red']),
    urlOf: (id) => `/${id}/`,
  },
};

test('every choice has its items, its page, and a place in the order of its heading', () => {
  const [bed, color] = listChoices(headings, plants);
  expect(bed?.choices.map(({ id, url, items }) => [id, url, items.length])).toEqual([
    ['east', '/beds/east/', 2],
    ['north', '/beds/north/', 1],
  ]);
  expect(color?.choices.map(({ id, items }) => [id, items.length])).toEqual([
    ['white', 2],
    ['red', 1],
  ]);
});

test('a heading under which nothing is filed is left out', () => {
  expect(listChoices(headings, [{ bed: 'east', colors: [] }]).map(({ id }) => id)).toEqual(['bed']);
});

test('an item says all its values, and nothing of a heading where it has none', () => {
  expect(plants.map((plant) => toAttributes(headings, plant))).toEqual([
    { 'data-in-bed': 'north', 'data-in-color': 'red white' },
    { 'data-in-bed': 'east' },
    { 'data-in-bed': 'east', 'data-in-color': 'white' },
  ]);
});

test('the newest comes first where ids begin with the year', () => {
  expect([toValue('2021-11'), toValue('2025-06')].sort(newestFirst).map(({ id }) => id)).toEqual(['2025-06', '2021-11']);
});
