import type { Topic } from './entities.ts';

/**
 * The names under which a topic's references are looked up: `gardener/gardener#13558`, `metal-stack/gardener:gateway-api`,
 * `GEP-28`. Search indexes them, because addresses of links are not text.
 */
export function listReferenceNames(topic: Pick<Topic, 'references' | 'geps'>): string[] {
  const named = topic.references.flatMap(({ url, repository, number }) => {
    if (!repository) return [];
    if (number !== undefined) return [`${repository}#${number}`];
    const [, , , section, ...rest] = new URL(url).pathname.split('/');
    return [section && rest.length > 0 ? `${repository}:${rest.join('/')}` : repository];
  });
  return [...new Set([...named, ...topic.geps.map((gep) => gep.label)])];
}
