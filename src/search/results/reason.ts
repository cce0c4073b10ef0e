import type { MatchReason } from '../answer.ts';
import type { IndexedPage } from '../index/pagefind.ts';
import type { Clause } from '../query/clause.ts';
import type { Match } from '../ranking/matcher.ts';
import { listStems, type NameMatch } from '../ranking/names.ts';
import type { Hit } from '../ranking/scorer.ts';
import { stem } from '../text/stemmer.ts';
import { tokenize } from '../text/tokenizer.ts';

/** A name that is less like the query does not explain a result. */
const explains = 0.3;

/** The strongest reason why a page is found: what cannot be seen in title and text comes first. */
export function explainMatch(
  page: Pick<IndexedPage, 'title' | 'aliases' | 'questions'>,
  { matches }: Pick<Hit, 'matches'>,
  clauses: Clause[],
  name: NameMatch,
): MatchReason {
  const pairs = clauses.flatMap((clause, index) => {
    const match = matches[index];
    return match ? [{ clause, variant: match.variant, fields: match.posting?.fields ?? [], match }] : [];
  });
  const reference = pairs.find(({ variant, fields }) => variant.kind === 'reference' && fields.includes('references'));
  if (reference) return { kind: 'reference', label: reference.clause.typed };
  const corrected = pairs.find(({ clause, variant }) => clause.corrected && variant.kind === 'fuzzy');
  if (corrected) return { kind: 'correction', typed: corrected.clause.typed, read: corrected.variant.terms.join(' ') };
  if (name.kind === 'alias' && name.similarity >= explains) return { kind: 'alias', alias: name.name };
  const other = pairs.find(({ variant }) => variant.kind === 'alias');
  if (other?.variant.name) return { kind: 'synonym', name: other.variant.name };
  if (name.kind === 'question' && name.similarity >= explains) return { kind: 'question', question: name.name };
  const own = new Set(tokenize(page.title).map(stem));
  if (clauses.some((clause) => listStems(clause).some((one) => own.has(one)))) return { kind: 'title' };
  return pairs.flatMap(({ clause, match }) => (isInText(match) ? [] : (findHidden(page, clause) ?? [])))[0] ?? { kind: 'text' };
}

const isInText = ({ posting }: Match): boolean => posting === undefined || posting.frequency > 0;

/** The other name or question that has a term which the text of the page does not have. */
function findHidden({ aliases, questions }: Pick<IndexedPage, 'aliases' | 'questions'>, clause: Clause): MatchReason | undefined {
  const stems = listStems(clause);
  const has = (text: string) => tokenize(text).some((term) => stems.includes(stem(term)));
  const [alias, question] = [aliases.find(has), questions.find(has)];
  if (alias) return { kind: 'alias', alias };
  return question ? { kind: 'question', question } : undefined;
}
