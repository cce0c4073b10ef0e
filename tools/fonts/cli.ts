import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readOptions } from '../options.ts';

/**
 * `npm run fonts`: cuts the two typefaces down to what the site prints and writes them to `src/assets/fonts`.
 * The results are committed: they change only with this list or with a new version of a font package.
 */
readOptions(
  `Usage: npm run fonts

Cuts the typefaces down to the characters that the site prints and writes them to src/assets/fonts.

  -h, --help  prints this text`,
  {},
);

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const text = `${printable}–—‘’“”…·×→←↑↓≥≤≈°äöüÄÖÜßéèáøñ§©•✓`;

const fonts = [
  {
    from: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    to: 'literata.woff2',
    // Text is set in 400, headings in 600; the heavier half of the axis is never used.
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  },
  { from: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', to: 'plex-mono.woff2' },
];

for (const { from, to, ...options } of fonts) {
  const source = await readFile(`node_modules/${from}`);
  const subset = await subsetFont(source, text, { targetFormat: 'woff2', ...options });
  await writeFile(`src/assets/fonts/${to}`, subset);
  console.error(`src/assets/fonts/${to}: ${source.length} → ${subset.length} bytes`);
}
