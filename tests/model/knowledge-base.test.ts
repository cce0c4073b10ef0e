import { expect, test } from 'vitest';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { toLedger } from '../../src/model/next-steps.ts';
import { toStrand } from '../../src/model/strands.ts';
import { checkContent } from '../../tools/content/check.ts';
import { soundContent, writeContent } from '../content/fixture.ts';

const { content } = checkContent(writeContent(soundContent));
if (!content) throw new Error('The fixture is not sound.');
const kb = buildKnowledgeBase(content);
const first = kb.topic('2024-05/first');
const second = kb.topic('2024-12/second');

test('links topics in both directions', () => {
  expect(second.continues).toEqual([first]);
  expect(first.continuedBy).toEqual([second]);
  expect(first.nextSteps[0]?.takenUpBy).toEqual([second]);
  expect(second.takesUp[0]?.topic).toBe(first);
  expect(first.mentionedBy).toEqual([second]);
});

test('gives each chapter its neighbours and the months between', () => {
  expect(second.places[0]).toMatchObject({ number: 2, of: 2, gap: 7, previous: first, next: undefined });
});

test('lists only tags that a topic carries', () => {
  expect(kb.tags.map(({ id }) => id)).toEqual(['dns', 'vpn']);
});

test('draws a strand from the first chapter to the last', () => {
  const storyline = kb.storylines[0];
  expect(storyline && toStrand(storyline, kb.events.toReversed()).map(({ part }) => part)).toEqual(['start', 'end']);
});

test('keeps next steps by event, with what became of them', () => {
  expect(toLedger(kb.nextSteps)[0]).toMatchObject({ openCount: 1, takenUpCount: 1 });
});
