import { join } from './words.ts';

/**
 * The word an identifier is indexed by, and whether pages must have it exactly so; undefined for an ordinary word. An
 * identifier is never corrected and never left out: pages without it are no answer.
 */
export function readIdentifier(term: string, proposalPrefix: string): { word: string; isExact: boolean } | undefined {
  const proposal = new RegExp(`^${proposalPrefix}[-_ ]?0*(\\d{1,4})$`, 'i').exec(term)?.[1];
  if (proposal && proposalPrefix) return { word: `${join(proposalPrefix)}${proposal}`, isExact: true };
  const number = /^#?(\d{3,})$/.exec(term)?.[1];
  // A year is more often a time than a number.
  if (number && !/^20\d\d$/.test(number)) return { word: number, isExact: true };
  if (/^[\w.-]+(\/[\w.-]+)?#\d+$/.test(term)) return { word: join(term), isExact: true };
  // A repository, perhaps with a branch or commit: the beginning of what refers to it.
  if (/^[\w.-]*[a-z][\w.-]*\/[\w.-]+([:@]\S+)?$/i.test(term)) return { word: join(term), isExact: false };
  return undefined;
}
