/** Names under which the browser keeps what a reader chose. */
export const THEME_KEY = 'trellis:theme';
