/** The face of the room for pages: the knowledge base of this site. */
export { kb } from './load.ts';
