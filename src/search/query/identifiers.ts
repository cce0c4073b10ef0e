import { toNumberName } from '../../forges/index.ts';
import { toTerm } from '../text/normalizer.ts';

export interface Identifier {
  /** The term it is indexed by. */
  term: string;
  /** Pages must have exactly this term; otherwise it may be the beginning of a longer one. */
  isExact: boolean;
}

/**
 * Reads a typed term as an identifier; undefined for an ordinary word. An identifier is never corrected, and pages
 * without it are no answer.
 */
export function readIdentifier(typed: string, proposalPrefix: string): Identifier | undefined {
  const proposal = readProposal(typed, proposalPrefix);
  if (proposal) return { term: `${toTerm(proposalPrefix)}${proposal}`, isExact: true };
  const cited = /^#(\d+)$/.exec(typed)?.[1];
  if (cited) return { term: toNumberName(Number(cited)), isExact: true };
  // A year is more often a time than a number.
  if (/^\d{3,}$/.test(typed) && !/^20\d\d$/.test(typed)) return { term: typed, isExact: true };
  if (/^[\w.-]+(\/[\w.-]+)?#\d+$/.test(typed)) return { term: toTerm(typed), isExact: true };
  // A repository, perhaps with a branch, file or commit: the beginning of what refers to it. `a/b` is none.
  if (/^(?=[^/]*[a-z])[\w.-]{2,}\/[\w.-]{2,}([:@/]\S+)?$/i.test(typed)) return { term: toTerm(typed), isExact: false };
  return undefined;
}

/** The number in `GEP-28`, `gep0028`, or in the name of the folder of a proposal (`0028-self-hosted-shoot-clusters`). */
function readProposal(typed: string, prefix: string): string | undefined {
  if (!prefix) return undefined;
  const named = new RegExp(`^(?:\\S*/)?${prefix}[-_ ]?0*(\\d{1,4})(?:-[a-z]\\S*)?$`, 'i').exec(typed)?.[1];
  return named ?? /^(?:\S*[/:])?0{1,3}([1-9]\d{0,2})-[a-z][\w.-]*(?:\/\S*)?$/i.exec(typed)?.[1];
}
