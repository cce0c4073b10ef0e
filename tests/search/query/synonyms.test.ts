import { expect, test } from 'vitest';
import { type NameRow, readEntities } from '../../../src/search/index/entities.ts';
import { makeSynonyms } from '../../../src/search/query/synonyms.ts';

const none: NameRow[] = [];
const synonyms = makeSynonyms(
  readEntities({
    base: '/',
    rows: {
      ...{ storyline: none, gep: none, area: none, event: none, outcome: none, status: none, topic: none },
      tag: [['autoscaling', 'Autoscaling', ['VPA', 'HPA'], '', ['Karpenter', 'Scale Sets', 'node count']]],
      term: [
        ['pitr', 'PITR', ['point-in-time recovery']],
        ['vpa', 'VPA', ['Vertical Pod Autoscaler']],
      ],
    },
  }),
);
const at = (text: string, start = 0) => synonyms.longestAt(text.split(' '), start);

test('the names of a term mean each other, however they are written', () => {
  expect(at('pitr')).toMatchObject({ length: 1, others: ['point-in-time recovery'] });
  expect(at('point in time recovery')).toMatchObject({ length: 4, others: ['PITR'] });
  expect(at('restore by point time recoveries', 2)).toMatchObject({ length: 3, others: ['PITR'] });
});

test('a name of a tag leads to it, and means no other one', () => {
  expect(at('HPA')).toEqual({ length: 1, others: [], related: ['Autoscaling'], foreign: undefined });
  expect(at('VPA')).toMatchObject({ length: 1, others: ['Vertical Pod Autoscaler'], related: ['Autoscaling'] });
  expect(at('karpenter')).toMatchObject({ length: 1, others: [], related: ['Autoscaling'] });
});

test('a name of several words with capitals that is only from elsewhere is a proper name', () => {
  expect(at('scale set')).toMatchObject({ length: 2, related: ['Autoscaling'], foreign: 'Scale Sets' });
  expect(at('scaling sets')).toMatchObject({ length: 2, foreign: undefined });
  expect(at('node count')).toMatchObject({ length: 2, foreign: undefined });
  expect(at('vertical pod autoscaler')).toMatchObject({ length: 3, foreign: undefined });
});

test('other words are no name', () => expect(at('kafka')).toBeUndefined());
