import { THEME_KEY } from './storage.ts';

/**
 * Runs inline before the first paint, so that a chosen theme does not flash. It is the only inline script of the site;
 * its hash stands in the Content-Security-Policy.
 */
export const themeScript = `try{const t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
