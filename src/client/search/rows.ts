import { formatShortMonth } from '../../formats/calendar.ts';
import type { EntityResult, Fragment, MatchReason, Suggestion, TopicResult } from '../../search/answer.ts';
import { describeOutcome } from '../../formats/outcome-words.ts';
import { element, withText } from './nodes.ts';

/** The rows of results, as links. */

const kindNames: Record<Suggestion['kind'], string> = {
  reference: 'Reference',
  storyline: 'Storyline',
  gep: 'Proposal',
  event: 'Event',
  tag: 'Tag',
  area: 'Area',
  term: 'Term',
  topic: 'Topic',
};

/** The row of a topic. What the query already says is not given as the reason why it is found. */
export function renderTopic(result: TopicResult, query: string): HTMLAnchorElement {
  const link = element('a', 'result');
  link.href = result.url;
  const title = withText('span', 'result-title', result.title);
  if (result.section) title.append(withText('span', 'result-section', result.section));
  const snippet = element('span', 'result-snippet');
  snippet.append(...result.excerpt.map(renderFragment));
  link.append(
    title,
    snippet,
    renderFacts([
      formatShortMonth(result.event),
      result.labels.area,
      describeOutcome(result),
      explain(result.why, query),
      result.misses.length > 0 ? `without ${result.misses.map((miss) => `“${miss}”`).join(', ')}` : '',
    ]),
  );
  return link;
}

/** The row of a name: what it is, how much there is behind it, and its meaning once full text has told. */
export function renderName(result: Suggestion | EntityResult, query: string): HTMLAnchorElement {
  const link = element('a', 'result');
  link.href = result.url;
  link.dataset['kind'] = result.kind;
  const { chapter, meaning } = { chapter: undefined, meaning: '', ...result };
  const alias = result.alias && !says(query, result.alias) && !says(result.title, result.alias) ? result.alias : '';
  const kinds = [result, ...result.also].map(({ kind }) => kindNames[kind]);
  const kind = [kinds[0], ...kinds.slice(1).map((name) => name.toLowerCase())].join(' and ');
  link.append(
    withText('span', 'result-title', result.title),
    renderNameFacts([kind, result.extent, alias && `also ${alias}`, chapter ? `chapter “${chapter.title}”` : '']),
  );
  if (meaning) link.append(withText('span', 'result-meaning', meaning.replaceAll('`', '')));
  return link;
}

const renderFacts = (facts: string[]): HTMLSpanElement => withText('span', 'label', facts.filter(Boolean).join(' · '));

/** Each fact by itself: where a line has no room for one, it is left out instead of cut. */
function renderNameFacts(facts: string[]): HTMLSpanElement {
  const label = element('span', 'label');
  const said = facts.filter(Boolean);
  label.append(...said.map((fact, place) => withText('span', '', place === 0 ? fact : ` · ${fact}`)));
  return label;
}

const renderFragment = ({ text, marked }: Fragment): Node =>
  marked ? withText('mark', '', text) : document.createTextNode(text);

function explain(why: MatchReason, query: string): string {
  switch (why.kind) {
    case 'alias':
      return says(query, why.alias) ? '' : `also known as ${why.alias}`;
    case 'synonym':
      return says(query, why.name) ? '' : `mentions ${why.name}`;
    case 'reference':
      return `refers to ${why.label}`;
    case 'correction':
      return `read as ${why.read}`;
    case 'question':
      return `${why.question.endsWith('?') ? 'answers' : 'asked for as'} “${why.question}”`;
    case 'title':
    case 'text':
      return '';
  }
}

/** Whether a text has a name, however it is written. */
function says(text: string, name: string): boolean {
  const fold = (some: string) => ` ${some.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return fold(text).includes(fold(name));
}
