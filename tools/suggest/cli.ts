import { join } from 'node:path';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { checkContent } from '../content/check.ts';
import { readOptions } from '../options.ts';
import { type Implied, listImplied } from './implied.ts';

const usage = `Usage: npm run -s suggest [-- --json]

Prints relations between topics and chapters of storylines that the data implies and no entry states, best first, each with
its reason. An editor decides: look both up in their sources before you write one down.

  --json      as a list of objects
  -h, --help  prints this text`;

const { json } = readOptions(usage, { json: { type: 'boolean' } });
const { content, problems } = checkContent(join(import.meta.dirname, '../..'));
if (content) {
  const implied = listImplied(content, buildKnowledgeBase(content));
  console.log(json ? JSON.stringify(implied, undefined, 2) : implied.map(toLine).join('\n'));
} else {
  console.error(`The content has ${problems.length} problems. Run \`npm run check:content\` to see them.`);
  process.exitCode = 1;
}

function toLine({ kind, topic, of, score, because }: Implied): string {
  const claim = kind === 'continues' ? `${topic} may continue ${of}` : `${topic} may be a chapter of ${of}`;
  return `${score.toFixed(2)}  ${claim} (${because.join(', ')})`;
}
