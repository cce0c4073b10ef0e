import { describe, expect, test } from 'vitest';
import { day, distinct, eventId, httpsUrl, plainText, sentence, slug, summary, topicId } from '../../src/schemas/text.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('plain text', () => {
  test.each(['nftables mode for kube-proxy', 'L7: what & why?', 'node_agent (GEP-28)', 'Für Käse', 'a [draft] of 100 %'])(
    'is "%s"',
    (text) => {
      expect(accepts(plainText, text)).toBe(true);
    },
  );

  test.each([
    '🔌 Nft',
    'Ends with 🎉',
    '⚡️',
    '👩‍💻 coding',
    ' space before',
    'space after ',
    'two\nlines',
    '`code`',
    '*strong*',
    '<b>bold</b>',
    'a > b',
    '[a](https://b.example)',
    7,
    undefined,
  ])('is not %j', (text) => {
    expect(accepts(plainText, text)).toBe(false);
  });

  // Regional indicators and keycaps are emoji without being `Extended_Pictographic`.
  test.each(['🇩🇪 Germany', '1️⃣ first'])('is not %j', (text) => {
    expect(accepts(plainText, text)).toBe(false);
  });

  test('is not empty', () => {
    expect(accepts(plainText, '')).toBe(false);
  });
});

describe('a sentence', () => {
  test.each(['Use `<Note>` here.', 'It took *one* week.', 'From 1 < 2 it follows.'])('is "%s"', (text) => {
    expect(accepts(sentence, text)).toBe(true);
  });

  test.each(['', ' Space.', 'A [link](https://a.example).', 'Some <b>bold</b>.', 'Party 🎉.'])('is not %j', (text) => {
    expect(accepts(sentence, text)).toBe(false);
  });
});

test('a summary has 60 to 240 characters', () => {
  expect([59, 60, 240, 241].map((length) => accepts(summary, 'x'.repeat(length)))).toEqual([false, true, true, false]);
});

test.each([
  ['https://a.example/x?y#z', true],
  ['http://a.example', false],
  ['javascript:alert(1)', false],
  ['a.example', false],
  ['//a.example', false],
])('the address %s is taken: %s', (url, isTaken) => {
  expect(accepts(httpsUrl, url)).toBe(isTaken);
});

test.each([
  [eventId, '2025-11', ['2025-13', '2025-00', '2025-1', '1999-11', '2025-11 ']],
  [topicId, '2025-11/gep-28', ['gep-28', '2025-11/GEP', '2025-11/a--b', '2025-11/a/b', '2025-11/-a', '2025-11/']],
  [slug, 'kube-proxy-2', ['Kube', 'a_b', '-a', 'a-', '', 'a b']],
])('ids such as the %#. hold to their form', (schema, good, bad) => {
  expect(accepts(schema, good)).toBe(true);
  expect(bad.filter((id) => accepts(schema, id))).toEqual([]);
});

describe('a day', () => {
  test('is written in YAML or JSON', () => {
    expect(day.parse('2025-11-24')).toEqual(new Date(Date.UTC(2025, 10, 24)));
    expect(day.parse(new Date(Date.UTC(2025, 10, 24)))).toEqual(new Date(Date.UTC(2025, 10, 24)));
  });

  test.each(['soon', '2025-13-01', '2025-11-32', undefined])('is not %j', (value) => {
    expect(accepts(day, value)).toBe(false);
  });

  test.each([null, true, 5, '2025-02-30', '24 November 2025'])('is not %j', (value) => {
    expect(accepts(day, value)).toBe(false);
  });
});

test('a distinct list names nothing twice', () => {
  expect(
    [
      ['a', 'b'],
      ['a', 'a'],
    ].map((list) => accepts(distinct(slug), list)),
  ).toEqual([true, false]);
});
