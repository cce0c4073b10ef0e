import type { Finding } from '../../src/model/integrity.ts';

/** Something wrong with the content: where, what, and what to do. Codes are permanent; texts may improve. */
export interface Problem {
  code: string;
  /** Path below the repository. */
  file: string;
  line: number;
  message: string;
  hint: string;
}

/** A finding with the value that was probably meant, if there is a near one. */
export type Suggested = Finding & { nearest?: string | undefined };

const targets = {
  topic: { noun: 'topic', home: 'a topic is a file `src/content/topics/<event>/<slug>.mdx`' },
  event: { noun: 'event', home: 'an event is a file `src/content/events/<yyyy-mm>.mdx`' },
  storyline: { noun: 'storyline', home: 'a storyline is a file `src/content/storylines/<slug>.mdx`' },
  area: { noun: 'area', home: 'areas stand in `src/content/areas.yaml`' },
  tag: {
    noun: 'tag',
    home: 'tags stand in `src/content/tags.yaml`; add it there if it is needed and at least two topics carry it',
  },
  outcome: { noun: 'outcome', home: 'outcomes stand in `src/content/outcomes.yaml`' },
  gep: { noun: 'enhancement proposal', home: 'proposals stand in `src/content/geps.yaml`' },
} as const;

/** What a finding says to an author, and what they can do. */
export function describeFinding(finding: Suggested): { message: string; hint: string } {
  const field = fieldName(finding.path);
  switch (finding.code) {
    case 'unknown-reference': {
      const { noun, home } = targets[finding.target];
      return {
        message: `${field} names the ${noun} "${finding.value}", which does not exist.`,
        hint: finding.nearest ? `Did you mean "${finding.nearest}"? If not: ${home}.` : `Check the spelling; ${home}.`,
      };
    }
    case 'continues-not-earlier':
      return {
        message: `${field} names "${finding.value}", which is not of an earlier event than ${finding.event}.`,
        hint: 'A topic continues topics of earlier events only. For topics of one week, link to each other in the text.',
      };
    case 'taken-up-not-later':
      return {
        message: `${field} names "${finding.value}", which is not of a later event than ${finding.event}.`,
        hint: 'A next step can only be taken up by a topic of a later event.',
      };
    case 'chapter-out-of-order':
      return {
        message: `Chapter "${finding.value}" stands after "${finding.before}", which is of a later event.`,
        hint: 'List chapters in the order of their events, the oldest first.',
      };
    case 'chapter-twice':
      return {
        message: `The topic "${finding.value}" is a chapter of this storyline twice.`,
        hint: 'Keep one of the two; put both notes into it.',
      };
    case 'name-out-of-order':
      return {
        message: `The name since ${finding.value} stands after a later one.`,
        hint: 'List names in the order in which they came into use.',
      };
    case 'event-missing':
      return {
        message: `There are topics of ${finding.value}, but no event with that id.`,
        hint: `Write \`src/content/events/${finding.value}.mdx\`, or move the topics into the folder of the event they belong to.`,
      };
    case 'event-without-topics':
      return {
        message: `The event ${finding.value} has no topics.`,
        hint: `Put them into \`src/content/topics/${finding.value}/\`.`,
      };
    case 'event-misnamed':
      return {
        message: `The event file is named ${finding.value}, but the event starts in ${finding.expected}.`,
        hint: `Rename the file to \`${finding.expected}.mdx\`, or correct \`start\`.`,
      };
    case 'event-ends-early':
      return { message: `The event ends on ${finding.value}, before it starts.`, hint: 'Swap or correct `start` and `end`.' };
    case 'event-overlaps':
      return {
        message: `The event ${finding.value} takes place on days of the event ${finding.other}.`,
        hint: 'One week is one event: remove the one that is there twice, or correct the dates.',
      };
    case 'title-twice':
      return {
        message: `The title "${finding.value}" is already that of ${finding.other}.`,
        hint: 'Say in one of the titles what sets it apart.',
      };
    case 'alias-is-title':
      return {
        message: `The alias "${finding.value}" is the title of ${finding.other}.`,
        hint: 'A reader who types it wants that entry: remove the alias here, and relate the two entries instead.',
      };
    case 'address-missing':
      return {
        message: `The topic "${finding.value}" has no entry in \`src/content/addresses.yaml\`.`,
        hint: 'Add its id with the address of its section in the wrap-up, so that old links can be led to it.',
      };
  }
}

/** A path as authors write it: `nextSteps[1].takenUpBy[0]`. The place of a list item (`@id`) is not part of it. */
export function fieldName(path: (string | number)[]): string {
  const steps = path.filter((step) => !(typeof step === 'string' && step.startsWith('@')));
  if (steps.length === 0) return 'The file';
  return `\`${steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('')}\``;
}
