import { existsSync, globSync, statSync } from 'node:fs';

/** Stops the tests of the built site where there is none, or where it is older than what it is built from. */
export default function setup(): void {
  const built = 'dist/search/manifest.json';
  if (!existsSync(built)) throw new Error('`dist` holds no built site: run `npm run build` first, or `npm test`, which builds.');
  const time = statSync(built).mtimeMs;
  const newer = globSync(['src/**/*.*', 'config/*.ts', 'tools/search/*.ts', 'astro.config.mjs']).find(
    (path) => statSync(path).mtimeMs > time,
  );
  if (newer) throw new Error(`\`dist\` is older than ${newer}: run \`npm run build\` again, or \`npm test\`, which builds.`);
}
