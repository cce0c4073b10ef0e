import type { Suggestion } from '../answer.ts';
import type { Entities, Entity } from '../index/entities.ts';
import { editDistance } from '../text/edit-distance.ts';
import { isStopWord } from '../text/stop-words.ts';
import { nameTerms } from '../text/tokenizer.ts';
import { mergeSame, toSuggestion } from './name-matches.ts';

const mostNames = 5;

/** Letters that may differ in a name that is still near. */
const slack = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** Names of which a word is near to one that was typed, nearest first: what to offer when nothing is found. */
export function findNearestNames(terms: string[], entities: Entities): Suggestion[] {
  const typed = terms.flatMap(nameTerms).filter((word) => word.length > 2 && !isStopWord(word));
  const rated = entities.all
    .filter(({ kind }) => kind !== 'outcome' && kind !== 'status')
    .map((entity) => toSuggestion(entity, Math.max(0, ...typed.map((word) => rateEntity(word, entity)))))
    .filter(({ score }) => score > 0);
  return mergeSame(rated, entities)
    .sort((a, b) => b.score - a.score || (a.kind === 'topic' ? 1 : 0) - (b.kind === 'topic' ? 1 : 0) || (a.id < b.id ? -1 : 1))
    .slice(0, mostNames);
}

/** 1 for a name that is the word, less for every letter that differs; names of many words are less near. */
function rateEntity(word: string, { title, aliases }: Entity): number {
  return Math.max(0, ...[title, ...aliases].map((name) => rateName(word, nameTerms(name))));
}

function rateName(word: string, own: string[]): number {
  const limit = slack(word);
  const best = Math.max(
    0,
    ...own.map((one) => {
      if (Math.abs(one.length - word.length) > limit || one[0] !== word[0]) return 0;
      const edits = editDistance(word, one, limit);
      return edits > limit ? 0 : 1 - edits / word.length;
    }),
  );
  return best * (0.7 + 0.3 / Math.max(1, own.length));
}
