/**
 * The parser of expressions calls itself for each bracket inside a bracket, and a few thousand of them end the process
 * without a message. They are counted before it sees them, in code as well: where code ends is for the parser to say.
 */

/** Brackets that may be open at once. Entries have two. */
const mostOpen = 50;

/** Brackets of a whole text: no text can hide that it opens more, say by closing others in a string. Entries have thirty. */
const most = 1000;

/** The line in which a text opens more brackets than the parser is given, counted from 1; undefined where it does not. */
export function findDeepBrackets(text: string): number | undefined {
  let open = 0;
  let all = 0;
  for (const { 0: bracket, index } of text.matchAll(/[([{}\])]/g)) {
    const opens = '([{'.includes(bracket);
    open = Math.max(0, open + (opens ? 1 : -1));
    all += opens ? 1 : 0;
    if (open > mostOpen || all > most) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}
