import { expect, test } from 'vitest';
import { listItems, readText, toArray, toText } from '../../../tools/search/cbor.ts';

const long = 'ä'.repeat(40_000);

test('texts come back from an array as they went in', () => {
  const texts = ['', 'a', 'x'.repeat(23), 'x'.repeat(24), 'x'.repeat(300), long];
  expect(listItems(toArray(texts.map(toText))).map(readText)).toEqual(texts);
});

test('items that are not looked at keep their bytes', () => {
  // ["a", [1, -25, 268], {"b": 1.5}, h'01', true]
  const bytes = Buffer.from('8561618301381819010ca16162f93e004101f5', 'hex');
  const items = listItems(bytes);
  expect(items.map((item) => item.toString('hex'))).toEqual(['6161', '8301381819010c', 'a16162f93e00', '4101', 'f5']);
  expect(toArray(items)).toEqual(bytes);
});

test.each([
  ['something else', Buffer.from('6161', 'hex'), /array was expected/],
  ['an array whose end is missing', toArray([toText('garden')]).subarray(0, 4), /end is missing/],
  ['an array of unknown length', Buffer.from('9f01ff', 'hex'), /unknown length/],
])('%s is refused', (_, bytes, message) => {
  expect(() => listItems(bytes)).toThrow(message);
});
