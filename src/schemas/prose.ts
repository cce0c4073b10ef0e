/**
 * What the body of an entry may use. MDX is code; an entry is held to Markdown, these components and these headings.
 */

/** Components that `components/prose/` offers to authors. */
export const proseComponents = ['Note'] as const;
export type ProseComponent = (typeof proseComponents)[number];

/** The sections of a topic, in this order. `Background` may be missing. */
export const topicSections = ['Problem', 'Result', 'Background'] as const;
