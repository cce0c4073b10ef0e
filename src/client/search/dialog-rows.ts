import type { Answer, Suggestion } from '../../search/answer.ts';
import { element, withText } from './nodes.ts';
import { renderName, renderTopic } from './rows.ts';
import { describeAnswer, describePartial } from './words.ts';

/** Topics in the list: as many as browsers ask for at once (HTTP/1.1), and as are seen without scrolling far. */
export const shownTopics = 6;

/** Rows of names before full text has answered. */
const shownNames = 7;

/** The rows of names that are known before the answer. */
export const renderNames = (names: Suggestion[], text: string): HTMLAnchorElement[] =>
  names.slice(0, shownNames).map((name) => renderName(name, text));

/**
 * The rows of an answer: names, topics, and last the way to all of them. Topics that miss something are listed only where
 * none has everything.
 */
export function renderRows(answer: Answer, searchUrl: string): HTMLAnchorElement[] {
  const { query, entities, results, partial, nearest, total } = answer;
  const topics = (total > 0 ? results : partial).slice(0, shownTopics);
  const rows = [
    ...[...entities, ...nearest].map((name) => renderName(name, query)),
    ...topics.map((topic) => renderTopic(topic, query)),
  ];
  const isAll = total > 0 && total === results.length && partial.length === 0;
  return isAll ? rows : [...rows, renderMore(answer, searchUrl)];
}

/** The last row: all that was found, with filters, on the search page. */
function renderMore(answer: Answer, searchUrl: string): HTMLAnchorElement {
  const { total, partial } = answer;
  const link = element('a', 'result');
  link.href = searchUrl;
  const text = total > 1 ? `All ${total} topics, with filters` : 'Open the search page';
  link.append(withText('span', 'result-title', text));
  if (total > 0 && partial.length > 0) link.append(withText('span', 'label', describePartial(answer)));
  return link;
}

/** What the status line says above the rows. */
export function describeRows(answer: Answer): string {
  const { nearest, total, partial } = answer;
  const near = nearest.length > 0 ? ' These names are the nearest:' : '';
  const part = total === 0 && partial.length > 0 ? ` ${describePartial(answer)}.` : '';
  return describeAnswer(answer) + near + part;
}
