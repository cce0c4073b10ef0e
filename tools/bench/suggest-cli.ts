import { checkContent } from '../content/check.ts';
import { readOptions } from '../options.ts';
import { type EventScores, type Score, scoreSuggestions } from './suggestions.ts';

const usage = `Usage: npm run -s bench:suggest -- [--json]

Imports each wrap-up as if its event were new and tells how well area, tags, outcome, storylines and continued topics are
predicted from the events before it.

  --json     prints one JSON object for each event
  -h, --help prints this text`;

const options = readOptions(usage, { json: { type: 'boolean' } });
const scores = scoreSuggestions(checkContent(process.cwd()).content);

if (options.json) {
  for (const score of scores) console.log(JSON.stringify(score));
} else {
  console.log('event    topics  area  outcome  tags P/R    storylines P/R  continues P/R  offered P/R  GEPs P/R');
  for (const score of scores) print(score.event, score);
  print('all    ', total(scores));
}

function print(name: string, { topics, areas, outcomes, tags, storylines, continues, related, geps }: EventScores): void {
  const columns = [
    String(topics).padStart(6),
    percent(areas, topics),
    `  ${percent(outcomes, topics)}`,
    `  ${both(tags)}`,
    `  ${both(storylines)}`,
    `    ${both(continues)}`,
    `   ${both(related)}`,
    ` ${both(geps)}`,
  ];
  console.log(`${name}  ${columns.join('  ')}`);
}

function both({ right, predicted, wanted }: Score): string {
  return `${percent(right, predicted)} ${percent(right, wanted)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : `${String(Math.round((100 * part) / whole)).padStart(3)}%`;
}

function total(all: EventScores[]): EventScores {
  const add = (score: (one: EventScores) => Score): Score =>
    all
      .map(score)
      .reduce((a, b) => ({ right: a.right + b.right, predicted: a.predicted + b.predicted, wanted: a.wanted + b.wanted }));
  const sum = (count: (one: EventScores) => number) => all.reduce((value, one) => value + count(one), 0);
  return {
    event: 'all',
    topics: sum(({ topics }) => topics),
    areas: sum(({ areas }) => areas),
    outcomes: sum(({ outcomes }) => outcomes),
    tags: add(({ tags }) => tags),
    storylines: add(({ storylines }) => storylines),
    continues: add(({ continues }) => continues),
    related: add(({ related }) => related),
    geps: add(({ geps }) => geps),
  };
}
