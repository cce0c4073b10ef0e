import type { Answer, EntityResult, Fragment, MatchReason, Suggestion, TopicResult } from '../search/answer.ts';
import { formatShortMonth } from '../formats/calendar.ts';

/** Builds results from nodes, never from markup: whatever a page or a query holds stays text. */

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

export function renderTopic(result: TopicResult): HTMLAnchorElement {
  const link = element('a', 'result');
  link.href = result.url;
  const title = element('span', 'result-title');
  title.append(result.title);
  if (result.section) title.append(withText('span', 'result-section', result.section));
  const snippet = element('span', 'result-snippet');
  snippet.append(...result.excerpt.map(renderFragment));
  const meta = withText(
    'span',
    'label',
    [
      formatShortMonth(result.event),
      result.labels.area,
      result.labels.outcome,
      explain(result.why),
      result.misses.length > 0 ? `without ${result.misses.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  );
  link.append(title, snippet, meta);
  return link;
}

export function renderName(result: Suggestion | EntityResult): HTMLAnchorElement {
  const link = element('a', 'result');
  link.href = result.url;
  link.dataset['kind'] = result.kind;
  const title = withText('span', 'result-title', result.title);
  link.append(
    title,
    withText(
      'span',
      'label',
      [
        kindNames[result.kind],
        ('meaning' in result && result.meaning) || result.extent,
        result.alias ? `also ${result.alias}` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  return link;
}

/** Score of a name from which on the query spells all of it. */
const spelt = 0.9;

/**
 * Address of what a query plainly names, if it does: the only topic that is found, or the storyline, proposal or event
 * whose name it is. A word that was corrected names nothing plainly.
 */
export function findPlainAnswer({ entities, results, total, corrected }: Answer): string | undefined {
  if (corrected !== undefined) return undefined;
  const [name] = entities;
  if (name && name.score >= spelt && ['storyline', 'gep', 'event'].includes(name.kind)) return name.url;
  return total === 1 && results[0] ? results[0].url : undefined;
}

/** The last row: all that was found, with filters, on the search page. */
export function renderMore(total: number, url: string): HTMLAnchorElement {
  const link = withText('a', 'result', total === 0 ? 'Open the search page' : `All ${total} topics, with filters`);
  link.href = url;
  return link;
}

function renderFragment({ text, marked }: Fragment): Node {
  return marked ? withText('mark', '', text) : document.createTextNode(text);
}

function explain(why: MatchReason): string {
  switch (why.kind) {
    case 'alias':
      return `also known as ${why.alias}`;
    case 'reference':
      return `refers to ${why.label}`;
    case 'correction':
      return `read as ${why.read}`;
    case 'question':
      return `answers “${why.question}”`;
    case 'title':
    case 'text':
      return '';
  }
}

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  return node;
}

export function withText<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const node = element(tag, className);
  node.textContent = text;
  return node;
}
