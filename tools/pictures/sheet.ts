import type { Shot } from './take.ts';

/** A page that lays the pictures of two sites side by side; pairs that are alike can be put away. */
export function renderSheet({ before, after }: { before: Shot[]; after: Shot[] }, base: string): string {
  const pairs = after.map((shot) => ({ shot, other: before.find((one) => isSamePlace(one, shot)) }));
  const changed = pairs.filter(({ shot, other }) => shot.hash !== other?.hash).length;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures: ${escapeHtml(base)} and this tree</title>
<style>
body { margin: 2rem; font: 15px/1.5 system-ui; background: #ddd }
section { margin-block: 2.5rem }
div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start }
img { max-width: 100%; border: 1px solid #888 }
body:has(:checked) [data-same] { display: none }
</style>
<h1>${escapeHtml(base)} and this tree</h1>
<p>${changed} of ${pairs.length} pictures differ. <label><input type="checkbox"> Show only these</label></p>
${pairs.map(({ shot, other }) => renderPair(shot, other)).join('\n')}
</html>
`;
}

const isSamePlace = (a: Shot, b: Shot): boolean => a.kind === b.kind && a.width === b.width && a.theme === b.theme;

const renderPair = (shot: Shot, other: Shot | undefined): string =>
  `<section${shot.hash === other?.hash ? ' data-same' : ''}><h2>${escapeHtml(shot.kind)}, ${shot.width} px, ${shot.theme}</h2>
<div>${renderPicture('before', other)}${renderPicture('after', shot)}</div></section>`;

const renderPicture = (folder: string, shot: Shot | undefined): string =>
  shot?.file
    ? `<a href="${folder}/${escapeHtml(shot.file)}"><img loading="lazy" alt="${folder}" src="${folder}/${escapeHtml(shot.file)}"></a>`
    : `<p>${folder}: no such page</p>`;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
