/** The face of the room: the knowledge base, its types, and the questions pages ask of it. */
export { kb } from './load.ts';
export type { Area, Chapter, Event, Gep, KnowledgeBase, Later, NextStep, Outcome, Place, Storyline, Tag, Term, Topic } from './knowledge-base.ts';
