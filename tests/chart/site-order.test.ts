import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { compareOrders } from '../../tools/chart/compare.ts';
import { checkContent } from '../../tools/content/check.ts';

test('joins of the storylines of this site are not longer than in simpler orders', () => {
  const { content } = checkContent(join(import.meta.dirname, '../..'));
  if (!content) throw new Error('The content has problems: run `npm run check:content`.');
  const measures = compareOrders(buildKnowledgeBase(content).storylines);
  const ours = measures.at(-1)?.length ?? Number.NaN;
  for (const { order, length } of measures.slice(1)) expect(ours, order).toBeLessThanOrEqual(length);
});
