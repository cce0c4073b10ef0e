import { topicSections } from '../../../src/schemas/prose.ts';
import { site } from '../../../src/site.ts';
import { type Block, headName } from '../../drafts/entry-text.ts';
import { type Item, toComment, toField, toFlowList, toList } from '../../drafts/fields.ts';
import type { Relation } from '../../../src/prior-art/related.ts';
import type { Suggestion, Suggestions } from '../../suggestions/suggest.ts';
import { oneLine } from '../page/nodes.ts';
import { cutAtWord } from './sentences.ts';
import type { TopicContent } from './topic-content.ts';

/** What a draft of a topic is made of. */
export interface TopicFacts {
  title: string;
  /** Why the title is not that of the page. */
  titleNote: string | undefined;
  /** As the page has it; empty where it has none. */
  heading: string;
  /** Labels of its parts. */
  labels: string[];
  aliases: string[];
  isFastTrack: boolean;
  isPlanned: boolean;
  source: string;
  content: TopicContent;
  suggestions: Suggestions;
  /** Numbers of proposals that `geps.yaml` has. */
  knownGeps: ReadonlySet<number>;
  /** Day on which it comes into the archive. */
  added: string;
}

/** Stands where a person has to write. */
export const placeholder = 'To be written.';

const todo = `Draft. Write the summary and the text in your own words, settle what the comments suggest, add aliases and questions, then
  remove \`draft: true\` and the comments. Lines that begin with \`# import:\` tell the importer what you changed: keep them.`;

/** A draft as blocks, in the order of the schema. */
export function toTopicBlocks(facts: TopicFacts): Block[] {
  const { content, suggestions, source } = facts;
  const { known, unknown } = splitGeps(facts);
  const blocks: (Block | undefined)[] = [
    toHead(facts, unknown),
    toField('title', facts.title, { note: facts.titleNote }),
    toField('summary', toSummary(content), {
      comment: 'Write: what was attempted and what came of it, readable alone, 60 to 240 characters.',
    }),
    toArea(suggestions.areas),
    toTags(suggestions.tags),
    toOutcome(suggestions.outcomes, facts.isPlanned),
    toField('outcomeNote', toOutcomeNote(facts), { comment: facts.isPlanned ? undefined : 'The evidence in a few words.' }),
    known.length > 0 ? toFlowList('geps', known) : undefined,
    facts.aliases.length > 0
      ? toList(
          'aliases',
          facts.aliases.map((alias): Item => ({ fields: [['', alias]] })),
        )
      : undefined,
    content.links.length > 0 ? toList('links', content.links.map(toLinkItem)) : undefined,
    toContinues(suggestions.related),
    content.nextSteps.length > 0
      ? toList(
          'nextSteps',
          content.nextSteps.map((text): Item => ({ fields: [['text', text]] })),
        )
      : undefined,
    toField('added', facts.added),
    toField('draft', true),
    facts.isFastTrack ? toField('fastTrack', true) : undefined,
    toField('source', source),
    ...topicSections.flatMap((title): Block[] => {
      const text = content.sections[title];
      return text || title !== 'Background' ? [{ name: `## ${title}`, text: text || placeholder }] : [];
    }),
  ];
  return blocks.filter((block) => block !== undefined);
}

function splitGeps({ content, knownGeps }: TopicFacts): { known: number[]; unknown: number[] } {
  const { true: known = [], false: unknown = [] } = Object.groupBy(
    content.geps,
    (gep) => String(knownGeps.has(gep)) as 'true' | 'false',
  );
  return { known, unknown };
}

function toHead({ heading, labels, content, suggestions }: TopicFacts, unknownGeps: number[]): Block {
  const lines = [
    todo,
    heading && `Heading: ${heading}`,
    labels.length > 0 && `Parts: ${labels.map(oneLine).join('; ')}`,
    ...unknownGeps.map(
      (gep) =>
        `It names ${site.proposalPrefix}-${gep}, which is not in \`geps.yaml\`: add it there, then here as \`geps: [${gep}]\`.`,
    ),
    ...suggestions.storylines.map(
      ({ id, because }) => `It may be a chapter of the storyline \`${id}\`, because of ${listWords(because)}.`,
    ),
    ...content.remainder.map(({ reason, text }) => `Left out, ${reason}: ${text}`),
  ];
  return {
    name: headName,
    text: lines
      .flatMap((line) => (line ? [toComment(oneLine(line))] : []))
      .filter(Boolean)
      .join('\n'),
  };
}

const listWords = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const because = ({ because: words }: Suggestion): string =>
  words.length > 0 ? ` because of ${listWords(words)}` : ' though no word says so';

function toArea([best, second]: Suggestion[]): Block {
  const other = second ? `; or \`${second.id}\`${because(second)}` : '';
  return toField('area', best?.id ?? '', { comment: best ? `Suggested${because(best)}${other}.` : undefined });
}

const toTags = (tags: Suggestion[]): Block =>
  toFlowList(
    'tags',
    tags.map(({ id }) => id),
    { comment: `Suggested: ${tags.map((tag) => `\`${tag.id}\`${because(tag)}`).join('; ')}.` },
  );

function toOutcome([best, second]: Suggestion[], isPlanned: boolean): Block {
  const comment = isPlanned
    ? 'Planned: nothing has come of it yet. The wrap-up will tell.'
    : best && `Suggested${because(best)}${second ? `; or \`${second.id}\`${because(second)}` : ''}.`;
  return toField('outcome', best?.id ?? '', { comment });
}

function toOutcomeNote({ content, suggestions, isPlanned }: TopicFacts): string {
  if (isPlanned) return 'Planned.';
  const words = suggestions.outcomes[0]?.because ?? [];
  const weigh = (sentence: string) => words.filter((word) => sentence.toLowerCase().includes(word)).length;
  const [telling] = content.sentences.result.toSorted((a, b) => weigh(b) - weigh(a));
  return telling ?? placeholder;
}

/** The first sentence of what was attempted and of what came of it, as a start. */
function toSummary({ sentences: { problem, result } }: TopicContent): string {
  const all = [...problem, ...result];
  const [first = '', second = ''] = [problem[0] ?? result[0], problem.length > 0 ? result[0] : result[1]];
  const candidates = [oneLine(`${first} ${second}`), ...all, all.slice(0, 3).join(' ')];
  const fit = candidates.find((text) => text.length >= 60 && text.length <= 240) ?? candidates.find((text) => text.length > 240);
  return fit ? cutAtWord(fit, 240) : `${placeholder} What was attempted and what came of it, in 60 to 240 characters.`;
}

const toLinkItem = ({ url, label, kind, note }: TopicContent['links'][number]): Item => ({
  fields: [['url', url], ...(label ? [['label', label] as [string, string]] : [])],
  note: [kind.replace('-', ' '), note].filter(Boolean).join(': '),
});

function toContinues(related: Relation[]): Block | undefined {
  const likely = related.filter(({ isLikely }) => isLikely);
  const others = related.filter(({ isLikely }) => !isLikely).map((topic) => `perhaps ${topic.id}${because(topic)}`);
  if (likely.length > 0)
    return toList(
      'continues',
      likely.map((topic): Item => ({ fields: [['', topic.id]], note: because(topic).trim() })),
      { remarks: others },
    );
  return others.length > 0
    ? { name: 'continues', text: [...others.map((remark) => toComment(`It continues ${remark}.`)), 'continues: []'].join('\n') }
    : undefined;
}
