import type { Topic } from './topics.ts';

/**
 * The names under which a topic's references are looked up: `gardener/gardener#13558`, `metal-stack/gardener:gateway-api`,
 * `GEP-28`. Search indexes them, because addresses of links are not text.
 */
export function listReferenceNames(topic: Pick<Topic, 'links' | 'geps'>): string[] {
  const named = topic.links.flatMap(({ url, reference: { repository, number } }) => {
    if (!repository) return [];
    if (number !== undefined) return [`${repository.id}#${number}`];
    const [, , , section, ...rest] = new URL(url).pathname.split('/');
    return [section && rest.length > 0 ? `${repository.id}:${rest.join('/')}` : repository.id];
  });
  return [...new Set([...named, ...topic.geps.map((gep) => gep.label)])];
}
