import { findPlace, toNumberName, toShortName } from '../forges/index.ts';
import type { Topic } from './topics.ts';

/**
 * The names under which a topic's references are looked up: `gardener/gardener#13558`, `gardener#13558` (people leave out
 * the owner), `provider-metal#221` (and what the names of many repositories begin with), `metal-stack/gardener:gateway-api`,
 * `hackmd.io/abc`, `GEP-28`; and `^9`, the small numbers of everything that it cites. Search indexes them, because addresses of links are not text.
 */
export function listReferenceNames(topic: Pick<Topic, 'links' | 'geps' | 'cited'>): string[] {
  const named = topic.links.flatMap(({ url }) => nameReference(new URL(url)));
  const numbers = new Set(topic.cited.flatMap(({ url }) => findPlace(new URL(url))?.number ?? []));
  return [...new Set([...named, ...topic.geps.map((gep) => gep.label), ...[...numbers].map(toNumberName).filter(isSigned)])];
}

/** Whether the name of a number says more than its digits, which stand in the other names and in the text. */
const isSigned = (name: string): boolean => name.startsWith('^');

function nameReference(url: URL): string[] {
  const place = findPlace(url);
  if (!place) return url.pathname === '/' ? [] : [`${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`];
  const name = toShortName(place);
  if (place.number === undefined) return [name];
  const withoutOwner = name.slice(name.lastIndexOf('/') + 1);
  return [name, withoutOwner, ...listShorter(withoutOwner)];
}

/** `gardener-extension-os-suse#1` as `extension-os-suse#1` and `os-suse#1`: two words at least, one says too little. */
function listShorter(name: string): string[] {
  const words = name.split('-');
  return words.slice(1, -1).map((_, index) => words.slice(index + 1).join('-'));
}
