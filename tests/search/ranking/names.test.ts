import { expect, test } from 'vitest';
import { makeVariant } from '../../../src/search/query/clause.ts';
import { listStems, matchNames } from '../../../src/search/ranking/names.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause } from './builders.ts';

const page = {
  title: 'Internal secrets of projects',
  aliases: ['InternalSecret resource', 'hidden secret'],
  questions: ['Who can read a secret of a project?'],
};
const best = (...typed: string[]) =>
  matchNames(
    page,
    typed.map((one) => clause(one)),
    typed.map(() => 1),
    weights,
  );

test.each([
  [['internal', 'secrets'], 'title'],
  [['hidden', 'secret'], 'alias'],
  [['read', 'secret', 'project'], 'question'],
])('%j is most like the %s', (typed, kind) => expect(best(...typed).kind).toBe(kind));

test('a compound is spelled as a whole or in all its parts', () => {
  const compound = clause('InternalSecret', {
    variants: [makeVariant('exact', ['internalsecret']), makeVariant('compound', ['internal', 'secret'])],
  });
  expect(matchNames({ title: 'Internal domains', aliases: [], questions: [] }, [compound], [1], weights).similarity).toBe(0);
  expect(matchNames(page, [compound], [1], weights).similarity).toBeGreaterThan(0.5);
});

test('nothing in common is no similarity', () => expect(best('kafka').similarity).toBe(0));

test('stems are those of what was typed and of its variants, other names apart', () => {
  const variants = [makeVariant('exact', ['nodes']), makeVariant('alias', ['machines'])];
  expect(listStems(clause('nodes', { variants }))).toEqual(['node']);
});
