/** All that an open search needs, in one chunk. */

export { isAnswer } from '../search/names.ts';
export { describeAnswer, describeFailure } from './messages.ts';
export { renderName, renderTopic, withText } from './result-view.ts';
export { openEngine } from './search-engine.ts';
