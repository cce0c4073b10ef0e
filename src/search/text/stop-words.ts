/** Words that say nothing about a subject. A query made of nothing else is searched as typed. */
const stopWords = new Set(
  `a about after again all already also am an and any anybody anyone are as at be became because become been before being both but by ca came can cannot could did do
  does doing done each else ever every few for from get gets getting had happen happened happens has have having he her here hers him his how i if in inside into is it its
  itself just let like ll made make makes making many may me might more most much must my need needs never no nor not of off on once one only or other our out over own per
  really same sha shall she should so some somebody someone something still such than that the their them then there these they this those through to too under
  until up upon us use used uses using ve very via want wants was way we were what when where whether which while who whom whose why will with within without
  wo would you your`.split(/\s+/),
);

/** Words of questions and talk. They help to rank, but no page has to have them. */
const lightWords = new Set(
  `able actually allow allowed alternative always anything apart apparently attempt away bad badly based best better beyond bit bring brings call called care change changed come comes
  common complete concerning couldn cover current currently deal develop developed different directly easier easily easy enough especially everything evolve evolved exactly example exist existing explain far fast
  faster find first fix follow found full fully general generally give given gives go goes going good great happening hard help history helps idea ideas instead issue issues keep keeps kind know
  last later learn least left less list little long longer look looking lot main maybe mean means mine nice nobody none nothing now old ones people perhaps place planned please possible
  possibly problem problems progress proper properly purpose put quick quickly quite reach reason recent recently rid right run running runs safe safely say see seem seems set several show simple since
  soon sort stop supposed sure take taken takes tell thing things think time times today together told topic topics tried tries try trying turn turned useful usually various ways went whatever
  whole won work worked working works worth wrong year years yet`.split(/\s+/),
);

/** Whether a word, contracted or not (`don't`, `what's`), says nothing about a subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(withoutContraction(word));
}

/** Whether a word belongs to the question more than to its subject. */
export const isLightWord = (word: string): boolean => lightWords.has(word);

/** `don't` is `do`, `gardener's` is `gardener`. Apostrophes of all kinds. */
export const withoutContraction = (word: string): string =>
  word.toLowerCase().replace(/(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/, '');
