import { expect, test } from 'vitest';
import type { Posting } from '../../../src/search/index/pagefind.ts';
import { makeVariant, type Variant } from '../../../src/search/query/clause.ts';
import { explainMatch } from '../../../src/search/results/reason.ts';
import { clause } from '../ranking/builders.ts';

const page = { title: 'Drip irrigation', aliases: ['trickle watering'], questions: ['How do tomatoes get water?'] };
const unnamed = { kind: 'title', name: page.title, similarity: 0 } as const;
const explain = (typed: string, variant: Variant, posting: Posting) =>
  explainMatch(page, { matches: [{ score: 1, variant, posting }] }, [clause(typed, { variants: [variant] })], unnamed);
const inText: Posting = { frequency: 2, fields: [] };
const inFields = (...fields: Posting['fields']): Posting => ({ frequency: 0, fields });

test('what a page refers to is told only where it refers to it', () => {
  const variant = makeVariant('reference', ['450']);
  expect(explain('450', variant, inFields('references'))).toEqual({ kind: 'reference', label: '450' });
  expect(explain('450', variant, inText)).toEqual({ kind: 'text' });
});

test('a word that stands only in another name or question is explained by it', () => {
  expect(explain('trickle', makeVariant('exact', ['trickle']), inFields('aliases'))).toEqual({
    kind: 'alias',
    alias: 'trickle watering',
  });
  expect(explain('tomato', makeVariant('exact', ['tomato']), inFields('questions'))).toEqual({
    kind: 'question',
    question: 'How do tomatoes get water?',
  });
  expect(explain('tomato', makeVariant('exact', ['tomato']), inText)).toEqual({ kind: 'text' });
});

test('another name of what was typed is what the page mentions, not what it is called', () => {
  expect(explain('k8s', makeVariant('alias', ['kubernetes'], { name: 'Kubernetes' }), inText)).toEqual({
    kind: 'synonym',
    name: 'Kubernetes',
  });
});
