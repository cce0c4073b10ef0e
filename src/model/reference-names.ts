import { findPlace, toShortName } from '../forges/index.ts';
import type { Topic } from './topics.ts';

/**
 * The names under which a topic's references are looked up: `gardener/gardener#13558`, `gardener#13558` (people leave out
 * the owner), `metal-stack/gardener:gateway-api`, `GEP-28`. Search indexes them, because addresses of links are not text.
 */
export function listReferenceNames(topic: Pick<Topic, 'links' | 'geps'>): string[] {
  const named = topic.links.flatMap(({ url }) => {
    const place = findPlace(new URL(url));
    if (!place) return [];
    const name = toShortName(place);
    return place.number === undefined ? [name] : [name, name.replace(/^[^/]*\//, '')];
  });
  return [...new Set([...named, ...topic.geps.map((gep) => gep.label)])];
}
