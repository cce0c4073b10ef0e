import type { StorylinePlace } from '../../search/answer.ts';
import { drawn, element, withText } from './nodes.ts';

/** Sizes in pixels. Four chapters of one event fit. */
const [height, pitch, radius] = [26, 6, 2.5];

/** The strip beside the title of a topic: its first storyline on the time scale of the site, which the page draws once as `#posts`. */
export function renderPlace(place: StorylinePlace): HTMLParagraphElement {
  const part = element('p', 'result-place');
  const words = element('span');
  const link = withText('a', '', place.title);
  link.href = place.url;
  words.append(withText('span', 'visually-hidden', `Chapter ${place.number} of ${place.nodes.length} in `), link);
  if (place.others > 0) words.append(` +${place.others}`, withText('span', 'visually-hidden', ' more storylines'));
  part.append(renderStrip(place), words);
  return part;
}

function renderStrip({ nodes, number }: StorylinePlace): SVGElement {
  const strip = drawn('svg', { class: 'drawing', height, 'aria-hidden': 'true' });
  const xs = nodes.map(({ x }) => x);
  const line = { x1: `${Math.min(...xs)}%`, x2: `${Math.max(...xs)}%`, y1: height / 2, y2: height / 2 };
  const dots = nodes.map(({ x, level }) => drawn('circle', { cx: `${x}%`, cy: height / 2 + level * pitch, r: radius }));
  const current = dots.splice(number - 1, 1);
  for (const dot of current) dot.setAttribute('class', 'current');
  strip.append(drawn('use', { class: 'posts', href: '#posts' }), drawn('line', { class: 'stem', ...line }), ...dots, ...current);
  return strip;
}
