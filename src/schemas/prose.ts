/**
 * What the body of an entry may use. MDX is code; an entry is held to Markdown, these components and these headings.
 */

/** Components that `components/prose/` offers to authors. They take text between their tags and no attributes. */
export const proseComponents = ['Note'] as const;
export type ProseComponent = (typeof proseComponents)[number];

/** The sections of a topic, in this order. `Background` may be missing. */
export const topicSections = ['Problem', 'Result', 'Background'] as const;

/** The word after the fence of a code block: `go`, `yaml`, `text`. It becomes a class in the page. */
export const codeLanguage = /^[a-z0-9-]+$/;
