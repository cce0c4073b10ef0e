/** What an open search shows, in one chunk that dialog and search page share; the engine has its own worker. */

export { describeAnswer, describeFailure, isPassing, retryAfter } from './messages.ts';
export { element, findPlainAnswer, renderMore, renderName, renderTopic, withText } from './result-view.ts';
