import { editDistance } from '../../../src/search/text/edit-distance.ts';
import { fold } from './nodes.ts';

/**
 * Headings of the parts of a topic and of a page. Every author of a wrap-up chooses them again. This list has
 * the words, not the spellings: case, number, marks, emoji and one slip of the finger make no difference.
 */

/** What a part of a topic is about; `other` has a label that tells nothing of it. */
export type PartKind = 'problem' | 'motivation' | 'result' | 'next-steps' | 'links' | 'background' | 'other';

const partLabels: Record<Exclude<PartKind, 'other'>, string> = {
  problem: `problem, problem statement, problem description, challenge, pain point, situation, initial situation, current situation,
    starting point, goal, objective, aim, idea, question, task, use case, description, abstract, scope, what is the problem, what,
    what would you like to be added, feature request, user story, mission, intro`,
  motivation: `motivation, benefit, value, why, why is this needed, why it matters, why does it matter, rationale, reason, gain, impact`,
  result: `achievement, result, outcome, accomplishment, solution, progress, status, current state, current status, conclusion,
    finding, learning, lesson learned, lessons learned, key takeaway, takeaway, implementation, approach, what we did, what we achieved, what was done,
    what we have done, what we built, what happened, deliverable, demo, solution proposal, proposed solution, summary, done, work done, outcome and result, insight`,
  'next-steps': `next step, next, todo, to do, to-do, follow up, follow-up, followup, what's next, whats next, what is next, outlook,
    open point, open question, open task, open topic, open issue, open work, future, future work, remaining work, remaining task, left to do,
    what is left, action item, roadmap, way forward, still to do, further step, further work`,
  links: `code, pull request, pr, prs, mr, mrs, merge request, issue, link, reference, repo, repository, branch, commit, gep, gep document,
    gep pr, gep pull request, proposal document, document, documentation, doc, resource, further reading, see also, material, slide, video, recording, presentation,
    ticket, tracking, tracking issue, tracked in, tracker, proposal issue, source code, artifact, demo video, related issue, related pr, related pull request, related link, github, github issue, fork, work branch,
    design document, design doc, poc, prototype, related, source, url, more information, further information, relevant link, useful link, where`,
  background: `background, context, detail, discussion, note, technical detail, architecture, design, remark, additional information, history, comment`,
};

/** Parts of a page that are no topic. Compared as a whole: “Introduction of the node agent” is one. */
const pageLabels = `introduction, preparation, conclusion, summary, wrap up, wrap-up, recap, closing, closing words, closing thought, final words, final thought, looking ahead, looking back, a look back, thanks, thank you, thank you note,
  acknowledgement, credit, participant, attendee, contributor, people, team, team picture, agenda, schedule, timeline, program, programme, impression, photo, gallery, picture, group picture,
  location, venue, logistics, travel, table of contents, content, contents, toc, overview, about, about the event, about the hackathon, next hackathon, next event, save the date,
  feedback, retrospective, sponsor, footnote, reference, social, fun, fun fact, statistic, tl;dr, tldr, highlight, welcome, organization, organisation,
  organizational, how to join, link, contact, license, licence, appendix, dates, date and place, when and where, next steps, outlook, results, general, general information, facts, key facts,
  what is hack the garden, what is this, foreword, preface, in closing, see you, see you next time, presentation, demo, demos, changelog, further information, resource, resources`;

/** Headings over several topics. */
const groupLabels = `topic, project, track, session, hack, hacking session, hackathon topic, hackathon project, what we worked on, what we did, the topics, the projects, all topics, achievement, result, wrap up, wrap-up,
  summary of topics, topic summaries, summaries, report, reports, demos, working group, stream, list of topics, our topics`;

/** Headings over small topics that are told in a line each. */
const fastTrackLabels = `fast track, quick win, small win, smaller win, lightning topic, small topic, smaller topic, smaller thing, small thing, side project, side quest, minor topic, mini topic, further topic, other topic, miscellaneous, misc, also done, and more, more topics, other achievement, honorable mention, honourable mention`;

const toSet = (list: string): Set<string> => new Set(list.split(',').map((phrase) => normalize(phrase)));

/** One spelling for all: no number, no marks, no case. */
function normalize(label: string): string {
  return fold(label)
    .replace(/[’']/g, '')
    .replace(/[-_]/g, ' ')
    .split(' ')
    .map((word) => word.replace(/(?<=[^s])s$/, '').replace(/ies$/, 'y'))
    .join(' ')
    .trim();
}

const parts = (Object.entries(partLabels) as [PartKind, string][]).map(([kind, list]) => [kind, toSet(list)] as const);
const pageParts = toSet(pageLabels);
const groups = toSet(groupLabels);
const fastTracks = toSet(fastTrackLabels);

/** What a label stands for, or undefined where it is none. “Code & Pull Requests” is what its first word is. */
export function readPartLabel(label: string): PartKind | undefined {
  const whole = normalize(label.replace(/\([^)]*\)/g, ' ').replace(/\s*[:：]\s*$/, ''));
  if (whole === '' || whole.length > 50) return undefined;
  const [first = '', ...rest] = whole.split(/\s*(?:[/&+|,]|\band\b|\bor\b)\s*/).filter(Boolean);
  const isList = rest.length > 0 && rest.every((name) => name.split(' ').length <= 2);
  return findKind(whole) ?? findKind(bare(whole)) ?? (isList ? (findKind(first) ?? findKind(bare(first))) : undefined);
}

/** Without words that mean nothing by themselves: “Our next steps”, “Results of the week”. */
const bare = (name: string): string =>
  name.replace(
    /^(?:the|our|main|key|planned|possible|potential|related|relevant|further|current) | (?:so far|of the week|for later)$/g,
    '',
  );

function findKind(name: string): PartKind | undefined {
  return parts.find(([, labels]) => labels.has(name))?.[0] ?? parts.find(([, labels]) => isNearOne(name, labels))?.[0];
}

/** One slip of the finger, two in long labels. */
function isNearOne(name: string, labels: ReadonlySet<string>): boolean {
  if (name.length < 7) return false;
  const limit = name.length < 12 ? 1 : 2;
  return [...labels].some(
    (label) => label.length >= 7 && Math.abs(label.length - name.length) <= limit && editDistance(name, label, limit) <= limit,
  );
}

/** Whether a heading stands over a part of the page that is no topic. */
export const isPageLabel = (heading: string): boolean => pageParts.has(normalize(heading));

/** Whether a heading stands over several topics. */
export const isGroupLabel = (heading: string): boolean => groups.has(normalize(heading));

/** Whether a heading stands over small topics, one in a line. */
export const isFastTrackLabel = (heading: string): boolean => fastTracks.has(normalize(heading));

/** What the facts about an event are called. */
export type FactKind = 'dates' | 'place' | 'organizers' | 'topics' | 'review' | 'link';

const factLabels: [FactKind, Set<string>][] = [
  ['dates', toSet('date, dates, when, time, days, week, duration, period, time frame, timeframe')],
  ['place', toSet('location, place, venue, where, site, city, address')],
  [
    'organizers',
    toSet(
      'organizer, organiser, organized by, organised by, organization, organisation, host, hosted by, hosts, organization team, orga, sponsor',
    ),
  ],
  ['topics', toSet('topic, topics, topic list, list of topics, topic proposals, proposals, proposed topics, hackathon topics')],
  [
    'review',
    toSet(
      'review meeting summary, review meeting, review, summary, wrap up, wrap-up meeting, community call, community meeting, recording',
    ),
  ],
];

/** Which fact about the event a label announces; undefined where it says something else. */
export function readFactLabel(label: string): FactKind | undefined {
  const name = normalize(label.replace(/\s*[:：]\s*$/, ''));
  return factLabels.find(([, labels]) => labels.has(name))?.[0];
}
