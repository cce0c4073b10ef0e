/** Names under which the browser keeps what a reader chose. */
export const THEME_KEY = 'trellis:theme';

/** `off` where single keys are switched off. */
export const SHORTCUTS_KEY = 'trellis:shortcuts';

/** Whether single keys are shortcuts. Without storage they are. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(SHORTCUTS_KEY) !== 'off';
  } catch {
    return true;
  }
}
