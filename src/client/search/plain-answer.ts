import type { Answer } from '../../search/answer.ts';

/** Score of a name from which on the query spells all of it. */
const spelled = 0.9;

/**
 * Address of what a query plainly names, if it does: the only topic that is found, or the storyline, proposal or event
 * whose name it is. A word that was corrected names nothing plainly.
 */
export function findPlainAnswer({ entities, results, total, corrected }: Answer): string | undefined {
  if (corrected !== undefined) return undefined;
  const [name] = entities;
  if (name && name.score >= spelled && ['storyline', 'gep', 'event'].includes(name.kind)) return name.url;
  return total === 1 && results[0] ? results[0].url : undefined;
}
