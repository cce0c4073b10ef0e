import { join } from 'node:path';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { checkContent } from '../content/check.ts';
import { readOptions } from '../options.ts';
import { compareOrders } from './compare.ts';

/**
 * `npm run -s chart`: how long the joins of the chart are in rows, and how many strands they cross, beside simpler orders. A join
 * is a topic that several storylines tell.
 */
const usage = `Usage: npm run -s chart

Prints how long the joins of the storylines' chart are, and how many strands they cross, beside simpler orders.

  -h, --help  prints this text`;

readOptions(usage, {});
const { content } = checkContent(join(import.meta.dirname, '../..'));
if (content) console.table(compareOrders(buildKnowledgeBase(content).storylines));
else {
  console.error('The content has problems, so there is no chart to measure. Run `npm run check:content` to see them.');
  process.exitCode = 1;
}
