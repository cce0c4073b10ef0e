import { formatCount } from '../formats/counts.ts';
import { describeRepository, describeUses, listTopics } from '../model/reference-pages.ts';
import { titleOf } from '../model/reference-titles.ts';
import { pageOf, type Reference } from '../model/references.ts';
import type { Repository } from '../model/repositories.ts';
import type { ReferencesFile } from '../search/index/references.ts';

/** Names and addresses of repositories and of what content cites in them; what is cited most first. */
export const toReferencesFile = (references: Reference[], repositories: Repository[]): ReferencesFile => [
  ...repositories.map((repository): ReferencesFile[number] => [
    repository.id,
    repository.url,
    describeRepository(repository),
    formatCount(listTopics(repository).length, 'topic'),
  ]),
  ...references.flatMap((reference): ReferencesFile => {
    const url = pageOf(reference);
    if (!url || !reference.anchor) return [];
    const title = titleOf(reference).replaceAll('`', '');
    return [[reference.label.replace(': ', ':'), url, title, describeUses(reference)]];
  }),
];
