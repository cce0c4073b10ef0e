import { formatDay, formatGap } from '../formats/calendar.ts';
import { formatCount } from '../formats/counts.ts';
import { formatList } from '../formats/lists.ts';
import { toMarkdownText, toPlainMarkdown } from '../markdown/plain.ts';
import type { Chapter, Week } from '../model/chapters.ts';
import { countStates } from '../model/ledger.ts';
import { type Later, laterKindNames } from '../model/links.ts';
import type { NextStep } from '../model/next-steps.ts';
import { nameOf } from '../model/references.ts';
import { toStanding } from '../model/standing.ts';
import type { Storyline } from '../model/storylines.ts';
import { toTimeline } from '../model/timeline.ts';
import type { Topic } from '../model/topics.ts';
import { withBase } from '../routes.ts';

/** A storyline as one Markdown document: where it stands, the story, the text of every chapter, and the sources of all of it. */
export function toStorylineMarkdown(storyline: Storyline, origin: string): string {
  const toAddress = (path: string): string => new URL(path, origin).href;
  const writeBody = (body: string, deeper: number): string =>
    toPlainMarkdown(body, { deeper, toAddress: (path) => toAddress(withBase(path)) });
  const link = ({ title, url }: { title: string; url: string }): string =>
    `[${toMarkdownText(title)}](${toDestination(toAddress(url))})`;
  const writer: Writer = { link, writeBody };
  const steps = storyline.chapters.flatMap(({ topic }) => topic.nextSteps);
  return [
    `# ${storyline.title}`,
    `> ${toMarkdownText(storyline.summary)}`,
    list(writeFacts(storyline, writer)),
    '## The story',
    writeBody(storyline.body, 1),
    ...toTimeline(storyline).flatMap((moment) =>
      'later' in moment ? writeLater(moment.later, writer) : writeWeek(moment, writer),
    ),
    ...writeSteps(steps, writer),
  ]
    .join('\n\n')
    .concat('\n');
}

/** An address between parentheses; its own would end it. */
const toDestination = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29');

interface Writer {
  /** A link to a page of the site or to an address outside. */
  link: (to: { title: string; url: string }) => string;
  writeBody: (body: string, deeper: number) => string;
}

type Line = string | false | undefined;

const list = (lines: Line[]): string =>
  lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n');

function writeFacts(storyline: Storyline, { link }: Writer): Line[] {
  const { title, url, chapters, first, last, names, aliases, neighbours } = storyline;
  const { counts, asOf, geps } = toStanding(storyline);
  const states = counts.map(({ label, topics }) => `${topics.length} ${label.toLowerCase()}`);
  return [
    `Page: ${link({ title, url })}`,
    `${formatCount(chapters.length, 'chapter')}, ${first === last ? first.month : `${first.month} to ${last.month}`}`,
    asOf && `As of ${formatDay(asOf)}: ${states.join(', ')}`,
    geps.length > 0 &&
      `Proposals: ${geps.map((gep) => `${link({ title: `${gep.label}: ${gep.title}`, url: gep.url })} (${gep.status})`).join(', ')}`,
    names.length > 0 && `Names: ${names.map(({ name, since }) => `${toMarkdownText(name)} (since ${since.month})`).join(', ')}`,
    aliases.length > 0 && `Also called: ${toMarkdownText(aliases.join(', '))}`,
    neighbours.length > 0 && `Shares chapters with: ${neighbours.map((neighbour) => link(neighbour.storyline)).join(', ')}`,
  ];
}

function writeWeek({ event, gap, chapters }: Week, writer: Writer): string[] {
  const distance = gap > 0 ? `, ${formatGap(gap)}` : '';
  return [`## ${event.month}${distance}`, ...chapters.flatMap((chapter) => writeChapter(chapter, writer))];
}

function writeChapter({ topic, note, number, answers }: Chapter, { link, writeBody }: Writer): string[] {
  return [
    `### Chapter ${number}: ${toMarkdownText(topic.title)}`,
    `*${toMarkdownText(note)}*`,
    list([
      `Entry: ${link(topic)}`,
      `Outcome: ${topic.outcome.label.toLowerCase()}. ${toMarkdownText(topic.outcomeNote)}`,
      ...writeStatus(topic),
      ...topic.continues.map((earlier) => `Continues ${link(earlier)} (${earlier.event.month})`),
      ...answers.map((step) => `Answers a next step of ${link(step.topic)}: ${toMarkdownText(step.text)}`),
      `Source: <${topic.source}>`,
    ]),
    writeBody(topic.body, 2),
    ...(topic.links.length > 0
      ? ['#### References', list(topic.links.map(({ label, url }) => link({ title: label, url })))]
      : []),
  ];
}

function writeStatus({ status }: Topic): Line[] {
  if (!status) return [];
  const since = status.since ? ` since ${status.since}` : '';
  const evidence = status.evidence.map(({ url }) => `<${url}>`);
  return [
    [
      `Today (as of ${formatDay(status.asOf)}): ${status.label.toLowerCase()}${since}.`,
      status.note && toMarkdownText(status.note),
      evidence.length > 0 && `Evidence: ${formatList(evidence)}`,
    ]
      .filter(Boolean)
      .join(' '),
  ];
}

const writeLater = ({ date, kind, title, url, note }: Later, { link }: Writer): string[] => [
  `## ${formatDay(date)}: ${laterKindNames[kind].toLowerCase()}`,
  `${link({ title, url })}. ${toMarkdownText(note)}`,
];

/** Steps of all chapters by what became of them. */
function writeSteps(steps: NextStep[], { link }: Writer): string[] {
  if (steps.length === 0) return [];
  const writeStep = (step: NextStep): string => {
    const ends = [
      ...step.takenUpBy.map(link),
      ...[...step.settledBy, ...step.overtakenBy].map((one) => link({ title: nameOf(one), url: one.url })),
    ];
    return `${toMarkdownText(step.text)} (${link(step.topic)}${ends.length > 0 ? `; see ${ends.join(', ')}` : ''})`;
  };
  return [
    '## Next steps',
    ...countStates(steps).flatMap(({ state, label }) => [
      `### ${label}`,
      list(steps.filter((step) => step.state === state).map(writeStep)),
    ]),
  ];
}
