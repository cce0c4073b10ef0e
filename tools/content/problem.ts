import type { Mismatch } from './rules/mismatch.ts';

/** Something wrong with the content: where, what, and what to do. Codes are permanent; texts may improve. */
export interface Problem {
  code: string;
  /** Path below the repository. */
  file: string;
  line: number;
  message: string;
  hint: string;
}

/** What is wrong, without the place. */
export type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

/** A mismatch with the value that was probably meant, if there is a near one. */
export type Suggested = Mismatch & { nearest?: string | undefined };

const targets = {
  topic: { noun: 'topic', home: 'a topic is a file `src/content/topics/<event>/<slug>.mdx`' },
  event: { noun: 'event', home: 'an event is a file `src/content/events/<yyyy-mm>.mdx`' },
  storyline: { noun: 'storyline', home: 'a storyline is a file `src/content/storylines/<slug>.mdx`' },
  area: { noun: 'area', home: 'areas are listed in `src/content/areas.yaml`' },
  tag: {
    noun: 'tag',
    home: 'tags are listed in `src/content/tags.yaml`; add it there if at least two topics need it',
  },
  outcome: { noun: 'outcome', home: 'outcomes are listed in `src/content/outcomes.yaml`' },
  gep: { noun: 'enhancement proposal', home: 'proposals are listed in `src/content/geps.yaml`' },
  term: { noun: 'term', home: 'terms are listed in `src/content/glossary.yaml`' },
} as const;

/** What a mismatch says to an author, and what they can do. */
export function describeMismatch(mismatch: Suggested): { message: string; hint: string } {
  const field = fieldName(mismatch.path);
  switch (mismatch.code) {
    case 'unknown-reference': {
      const { noun, home } = targets[mismatch.target];
      return {
        message: `${field} names the ${noun} "${mismatch.value}", which does not exist.`,
        hint: mismatch.nearest ? `Did you mean "${mismatch.nearest}"? If not: ${home}.` : `Check the spelling; ${home}.`,
      };
    }
    case 'draft-reference':
      return {
        message: `${mismatch.path.length > 0 ? field : 'The folder'} names the ${targets[mismatch.target].noun} "${mismatch.value}", which is a draft and not part of the site.`,
        hint: 'Make this entry a draft, too (`draft: true`), or remove `draft: true` from the other one when it is done.',
      };
    case 'continues-not-earlier':
      return {
        message: `${field} names "${mismatch.value}", which does not belong to an event before ${mismatch.event}.`,
        hint: 'A topic can only continue topics of earlier events. To relate topics of the same event, link from one text to the other.',
      };
    case 'taken-up-not-later':
      return {
        message: `${field} names "${mismatch.value}", which does not belong to an event after ${mismatch.event}.`,
        hint: 'A next step can only be taken up by a topic of a later event.',
      };
    case 'chapter-out-of-order':
      return {
        message: `Chapter "${mismatch.value}" is listed after "${mismatch.before}", which belongs to a later event.`,
        hint: 'List chapters in the order of their events, the oldest first.',
      };
    case 'chapter-twice':
      return {
        message: `The topic "${mismatch.value}" is listed twice as a chapter of this storyline.`,
        hint: 'Keep one of the two, and merge their notes.',
      };
    case 'name-out-of-order':
      return {
        message: `The name since ${mismatch.value} is listed after a later name.`,
        hint: 'List names in the order in which they came into use.',
      };
    case 'event-missing':
      return {
        message: `There are topics of ${mismatch.value}, but no event with that id.`,
        hint: `Write \`src/content/events/${mismatch.value}.mdx\`, or move the topics into the folder of the event they belong to.`,
      };
    case 'event-without-topics':
      return mismatch.hasDrafts
        ? {
            message: `All topics of the event ${mismatch.value} are drafts.`,
            hint: 'Make the event a draft, too (`draft: true`), or remove `draft: true` from the topics that are done.',
          }
        : {
            message: `The event ${mismatch.value} has no topics.`,
            hint: `Put them into \`src/content/topics/${mismatch.value}/\`.`,
          };
    case 'event-misnamed':
      return {
        message: `The event file is named ${mismatch.value}, but the event starts in ${mismatch.expected}.`,
        hint: `Rename the file to \`${mismatch.expected}.mdx\`, or correct \`start\`.`,
      };
    case 'event-ends-early':
      return { message: `The event ends on ${mismatch.value}, before it starts.`, hint: 'Swap or correct `start` and `end`.' };
    case 'event-too-long':
      return {
        message: `The event has ${mismatch.value} days.`,
        hint: 'A hackathon takes a week or so, and two months at most: correct `start` or `end`.',
      };
    case 'date-too-early':
      return {
        message: `${field} is ${mismatch.value}, before the event started (${mismatch.start}).`,
        hint: 'Correct the date: what it tells came after the event.',
      };
    case 'date-too-late':
      return {
        message: `${field} is ${mismatch.value}, a day far in the future.`,
        hint: `Correct the date; no date may be later than ${mismatch.limit}.`,
      };
    case 'until-before-since':
      return {
        message: `${field} is ${mismatch.value}, before the status began (${mismatch.since}).`,
        hint: 'Swap or correct the two days.',
      };
    case 'changed-before-added':
      return {
        message: `${field} is ${mismatch.value}, before the entry was added (${mismatch.added}).`,
        hint: 'Swap or correct the two dates.',
      };
    case 'source-elsewhere':
      return {
        message: `${field} is "${mismatch.value}", the wrap-up of the event ${mismatch.other}.`,
        hint: 'Link to the section in the wrap-up of the topic’s own event, or move the file to the other event.',
      };
    case 'event-overlaps':
      return {
        message: `The event ${mismatch.value} overlaps with the event ${mismatch.other}.`,
        hint: 'Two events cannot take place on the same days: remove the duplicate, or correct the dates.',
      };
    case 'title-twice':
      return {
        message: `The title "${mismatch.value}" is already the title of ${mismatch.other}.`,
        hint: 'Say in one of the titles what sets it apart.',
      };
    case 'alias-is-title':
      return {
        message: `The alias "${mismatch.value}" is the title of ${mismatch.other}.`,
        hint: 'Readers who type it look for that entry: remove the alias here, and relate the two entries instead.',
      };
    case 'alias-is-own-title':
      return {
        message: `The alias "${mismatch.value}" is the title of the entry itself.`,
        hint: 'Remove it: a title needs no alias.',
      };
    case 'alias-twice':
      return {
        message: `The alias "${mismatch.value}" is already an alias of ${mismatch.other}.`,
        hint: 'Keep it for the entry that readers look for when they type it. If it names both, make it an alias of a tag or a term.',
      };
    case 'value-twice':
      return {
        message: `${field} is "${mismatch.value}", which already stands for "${mismatch.other}".`,
        hint:
          mismatch.free.length > 0
            ? `Choose another one, because readers tell them apart by it. Still free: ${mismatch.free.join(', ')}.`
            : 'Say in one of the two what sets it apart, or merge them.',
      };
    case 'address-twice':
      return {
        message: `${field} is "${shorten(mismatch.value)}", which is already the address of ${mismatch.other}.`,
        hint: 'Each has its own page: correct one of the two addresses.',
      };
    case 'tag-unused':
      return {
        message: `No topic has the tag "${mismatch.value}".`,
        hint: 'Remove it, or add it to the topics that it describes.',
      };
    case 'address-missing':
      return {
        message: `The topic "${mismatch.value}" has no entry in \`src/content/addresses.yaml\`.`,
        hint: 'Add its id with the address of its section in the wrap-up, so that old links can be redirected to it.',
      };
  }
}

/** A path as authors write it: `nextSteps[1].takenUpBy[0]`. The place of a list item (`@id`) is not part of it. */
export function fieldName(path: (string | number)[]): string {
  const steps = path.filter((step) => !(typeof step === 'string' && step.startsWith('@')));
  if (steps.length === 0) return 'The file';
  return `\`${steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('')}\``;
}

/** A quoted text that fits into a message. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
