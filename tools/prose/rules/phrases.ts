/** A turn of phrase that makes readers stop, with the phrase that does not. */
export interface Phrase {
  /** Permanent; the code of a problem is `prose-<id>`. */
  id: string;
  pattern: RegExp;
  /** What to write instead. */
  advice: string;
  /** A sentence that has the phrase, and the same sentence without it. */
  before: string;
  after: string;
  /** Only in entries: comments, messages and documentation of code may say it. */
  isForEntries?: true;
}

const everywhere: Phrase[] = [
  {
    id: 'own',
    pattern:
      /\bof (?:its|their|one[’']s|your|our|my|his|her) own\b(?=\s*(?:[.,;:)—–]|$|(?:and|or|that|in|for|with|on|to|which|so|but|at|by|than|is|are|was|has|when|where|from|as|instead)\b))/gi,
    advice: 'Put “its own” before the noun: “its own bucket”.',
    before: 'Each seed has a bucket of its own.',
    after: 'Each seed has its own bucket.',
  },
  {
    id: 'is-to',
    pattern:
      /(?<!\b(?:goal|aim|idea|plan|purpose|task|approach|proposal|intention|option|question|way|step|solution|alternative|point|reason|decision|workaround|suggestion|job|trick|rule|work|thing|choice|answer|wish|next|close|near|all|there|possible)s? )\b(?:is|are|was|were) (?:not )?to (?!the\b|an?\b|one\b|each\b|it\b|its\b|their\b|this\b|that\b|those\b|blame\b)[a-z]+\b/gi,
    advice: 'Say “should”, “must” or “will”, or “the goal was to …”.',
    before: 'The webhook is to move to the shoot.',
    after: 'The webhook should move to the shoot.',
  },
  {
    id: 'whoever',
    pattern: /\bwho(?:m|so)?ever\b/gi,
    advice: 'Say “anyone who”, “people who” or “you”.',
    before: 'Whoever reads it finds the reason.',
    after: 'Anyone who reads it finds the reason.',
  },
  {
    id: 'one',
    pattern:
      /\b(?:if|when|that|where|because|as|what|how|so|which|before|until|and|than|whether) one (?:can|could|has|had|wants|needs|must|does|did|would|uses|may|should|looks|knows|types|cannot)\b(?! be\b)|(?<!\b(?:another|the|each|every|this|that|other) )\bone[’']s\b/gi,
    advice: 'Name who acts: “you”, “operators”, “the team”.',
    before: 'The group found that one can do without systemd.',
    after: 'The group found that gardenlet can do without systemd.',
  },
  {
    id: 'among',
    pattern: /, [^,.;]+ among it\b/gi,
    advice: 'Say “including …”.',
    before: 'The release has many changes, dual-stack on GCP among it.',
    after: 'The release has many changes, including dual-stack on GCP.',
  },
  {
    id: 'left',
    pattern: /\bwhat (?:is|was) (?:still )?left of\b/gi,
    advice: 'Say “the rest” or “the remaining …”.',
    before: 'What is left of the script runs once.',
    after: 'The rest of the script runs once.',
  },
  {
    id: 'takes',
    pattern:
      /\b(?:this|that|it|which) (?:takes|took) (?:(?:a|an|the|two|three) (?!place|look|lot|step|while|long|few|minute|second|hour|day|week|month|name|part|shortcut|same|new|first|moment)|more|no)\b/gi,
    advice: 'Say “requires” or “needs”.',
    before: 'Enforcing selectors works, but this takes the feature gate of two components.',
    after: 'Enforcing selectors works, but requires the feature gate of two components.',
  },
  {
    id: 'as',
    pattern:
      /, as (?:(?:there|otherwise|nobody|nothing|only|most)\b|(?:(?:it|they|this|that|these) (?:cannot|could|must|needs?)|(?:the|its|their|no|all|every|each) \w+ (?:is|was|are|were|has|have|had|cannot|can|could|must|needs?|works?|contains?))\b)/gi,
    advice: 'Give the reason with “because” or “so”.',
    before: 'The team removed the webhook, as the agent needs no server.',
    after: 'The team removed the webhook because the agent needs no server.',
  },
  {
    id: 'lies',
    pattern: /\b(?:lies|lay|lie|lain) (?:in|below|under)\b/gi,
    advice: 'Say “is in” or “is stored in”.',
    before: 'The state lies in a bucket.',
    after: 'The state is stored in a bucket.',
  },
  {
    id: 'stiff',
    pattern:
      /\b(?:thereby|hereby|therein|thereof|whereby|hitherto|forthwith|whilst|amongst|thereupon|wherein|anew|henceforth|insofar)\b/gi,
    advice: 'Use the word that people say: “so”, “again”, “while”, “in it”.',
    before: 'The agent reads the file anew.',
    after: 'The agent reads the file again.',
  },
  {
    id: 'wordy',
    pattern:
      /\b(?:in order to|mak(?:e|es|ing) use of|(?:is|are|was|were) able to|due to the fact|at this point in time|utili[sz](?:e|es|ed|ing)|with regard to|in the course of|take[sn]? into account)\b/gi,
    advice: 'Use the short form: “to”, “use”, “can”, “because”, “now”, “about”, “during”, “consider”.',
    before: 'In order to scale, the seed adds nodes.',
    after: 'To scale, the seed adds nodes.',
  },
  {
    id: 'into',
    pattern: /\bbelongs? into\b/gi,
    advice: 'Say “belongs in” or “belongs to”.',
    before: 'Knowledge belongs into content.',
    after: 'Knowledge belongs in content.',
  },
  {
    id: 'by-need',
    pattern: /\bby need\b/gi,
    advice: 'Say “on demand” or “when needed”.',
    before: 'The worker is loaded by need.',
    after: 'The worker is loaded on demand.',
  },
  {
    id: 'twice',
    pattern: /\b(?!that\b|had\b)([a-z]+) \1\b/g,
    advice: 'Delete the second word.',
    before: 'It runs in the the seed.',
    after: 'It runs in the seed.',
  },
  {
    id: 'passive-it',
    pattern:
      /\bit (?:was|is|has been) (?:found|shown|decided|agreed|seen|considered|discovered|observed|planned|discussed|proposed|said|expected) (?:that|to|out)\b/gi,
    advice: 'Say who: “the team found that …”.',
    before: 'It was found that nodes restart.',
    after: 'The team found that nodes restart.',
  },
  {
    id: 'latin',
    pattern: /(?:\be\.\s?g\.|\bi\.\s?e\.|\betc\.|\bresp\.|\bcf\.|\bviz\.)/gi,
    advice: 'Say “for example”, “that is” or “and so on”.',
    before: 'Some components, e.g. gardenlet, restart.',
    after: 'Some components, for example gardenlet, restart.',
  },
];

const inEntries: Phrase[] = [
  {
    id: 'goes-on',
    pattern: /\b(?:go(?:es|ne)? on|going on|went on|goes over to)\b/gi,
    advice: 'Say “continues” or “resumes”.',
    before: 'Work goes on with the collectors.',
    after: 'Work continues with the collectors.',
  },
  {
    id: 'semicolons',
    pattern: /;[^.;]*;[^.;]*[.;]/g,
    advice: 'Write several sentences, or a list.',
    before: 'The seed scales; the shoot waits; the user sees nothing.',
    after: 'The seed scales. The shoot waits, and the user sees nothing.',
  },
  {
    id: 'document',
    pattern:
      /\b(?:wrap-ups?|notes|section|post) (?:does not |do not |did not )?(?:says?|tells?|reports?|mentions?|claims?|lists?|describes?|speaks?)\b|\b(?:is|was|are|were) (?:not )?told\b/gi,
    advice: 'Say what happened. Evidence and gaps of the source belong in `outcomeNote`.',
    before: 'The wrap-up says that the change was merged.',
    after: 'The change was merged.',
  },
  {
    id: 'time',
    pattern: /\b(?:currently|nowadays|at the moment|as of now|presently|(?<!most )recently)\b/gi,
    advice: 'Name the date, the event or the version: readers come years later.',
    before: 'Currently, only logs use the collector.',
    after: 'As of August 2026, only logs use the collector.',
  },
  {
    id: 'we',
    pattern: /\b(?:we|us|our|ours)\b/gi,
    advice: 'Name who acts: “the team”, “Gardener”, “operators”.',
    before: 'We wrote a webhook.',
    after: 'The team wrote a webhook.',
  },
  {
    id: 'marketing',
    pattern:
      /\b(?:seamless\w*|effortless\w*|powerful|cutting-edge|game-chang\w+|state-of-the-art|leverag\w+|blazing\w*|revolutioni\w+|supercharg\w+|world-class|best-in-class|exciting|streamlin\w+|holistic|simply|obviously|of course|empower\w*)\b|\w!(?=\s|$)/gi,
    advice: 'Delete it, or say what can be measured.',
    before: 'The collector seamlessly replaces the agent.',
    after: 'The collector replaces the agent without a restart.',
  },
];

/** Every phrase that the check knows. Names of patterns, not of people: `before` and `after` are the tests. */
export const phrases: Phrase[] = [...everywhere, ...inEntries.map((phrase) => ({ ...phrase, isForEntries: true as const }))];
