/**
 * Lines of a build's output that warn or report an error: of Astro (`[WARN]`), Vite, Rolldown and Node. A build has none, so that a
 * new one is seen.
 */
export const findWarnings = (output: string): string[] =>
  stripColors(output)
    .split('\n')
    // Lines of this form name the pages that were built.
    .filter((line) => !/^[^\w]*[├└]─ /.test(line.slice(8)))
    .filter((line) => /\[(?:WARN|ERROR)\]|warning\b|\bdeprecat|\bUnable to load\b|^\(!\)/i.test(line));

const stripColors = (text: string): string => text.replaceAll('\u001b', '').replace(/\[[\d;]+m/g, '');
