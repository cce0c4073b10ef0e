/** Words that say nothing about a subject. A query made of nothing else is searched as typed. */
const stopWords = new Set(
  `a about after again all already also am an and any anybody anyone are as at be became because become been before being both but by ca came can cannot could did do
  does doing done each e.g eg else ever every few for from get gets getting got had happen happened happens has have having he her here hers him his how i if i.e ie in inside into is it its
  itself just let like ll made make makes making many may me might more most much must my need needs never no nor not of off on once one only or other our out over own per
  really same sha shall she should so some somebody someone something still such than that the their them then there these they this those through to too under
  until up upon us use used uses using ve versus very via vs want wants was way we were what when where whether which while who whom whose why will with within without
  wo would you your`.split(/\s+/),
);

/**
 * Words of questions and talk. They help to rank, but no page has to have them. Words that relate two things (`between`,
 * `across`) are not among them: they belong to the subject.
 */
const lightWords = new Set(
  `able accordingly actually afterwards against ago ahead allow allowed almost alone alternative although always another
  anymore anything anyway anywhere apart apparently around aside ask asked asking asks attempt away bad badly based
  begin begins believe belong belongs besides best better beyond bit briefly bring brings call called care cause causes
  certain certainly change changed clear clearly come comes common complete concerning consequently considering couldn
  cover current currently deal deliberately despite develop developed different directly doubt during early easier
  easily easy either elsewhere enough entirely especially etc eventually everything everywhere evolve evolved exactly
  example except exist existing explain fairly far fast faster finally find first fix follow forever former formerly
  found frequently full fully furthermore gave general generally give given gives go goes going gone good gradually
  great happening hard hardly help helps hence history hopefully however idea ideas immediately indeed instead
  intentionally issue issues keep keeps kind knew know known largely last lately later learn least left less likely list
  little long longer look looking lot main mainly maybe mean means meanwhile merely mine moreover mostly namely nearly
  necessarily necessary neither nevertheless nice nobody none normally nothing now nowhere obviously occasionally often
  okay old ones onto otherwise ought ours ourselves overall particular particularly partly people perhaps place planned
  please poorly possible possibly presumably previously primarily probably problem problems progress proper properly
  purpose purposely put quick quickly quite rarely rather reach readily reason reasonably recent recently regarding
  regardless relatively respectively rid right roughly run running runs safe safely said saw say saying says see seeing
  seem seemed seems seen seldom self set several show significantly similar similarly simple simply since slightly
  slowly somehow sometime sometimes somewhat somewhere soon sort specifically stop strictly strongly successfully
  suddenly sufficiently supposed sure take taken takes tell theirs themselves therefore thing things think though
  thought thoughts throughout thus time times today together told topic topics totally toward towards tried tries truly
  try trying turn turned twice typically unfortunately unless unlike useful usually various ways went whatever whenever
  whereas wherever whichever whole wholly widely willing wish won wonder work worked working works worth wrong year
  storyline storylines glossary years yet yours yourself`.split(/\s+/),
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
