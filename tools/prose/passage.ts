/** A piece of English that people read: a field, a body, a comment, a message. */
export interface Passage {
  /** Markdown: code stands in backticks. */
  text: string;
  /** Line of the file on which the text starts. */
  line: number;
}

/** What one file says, and what rules need to know about it. */
export interface Prose {
  /** Path below the repository. */
  file: string;
  /** Entries are held to more rules than documentation, and than the evidence that entries give for their outcome. */
  kind: 'entry' | 'evidence' | 'other';
  passages: Passage[];
  /** The outcome of a topic, an id of `outcomes.yaml`. */
  outcome?: string | undefined;
}

/** The passages as one Markdown text, and the line of the file for each line of the text. */
export function joinPassages(passages: Passage[]): { text: string; lineOf: (line: number) => number } {
  const lines = passages.flatMap(({ text, line }) => [
    ...text.split('\n').map((content, index) => ({ content, line: line + index })),
    { content: '', line },
  ]);
  return {
    text: lines.map(({ content }) => content).join('\n'),
    lineOf: (line) => lines[Math.min(line, lines.length) - 1]?.line ?? 1,
  };
}

/** Text that is not Markdown of an entry, safe for its parser: braces and angles would be code or elements there. */
export const toPlain = (text: string): string => text.replace(/[<>{}]/g, ' ');
