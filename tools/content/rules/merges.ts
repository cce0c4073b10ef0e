import { findPlace } from '../../../src/forges/index.ts';
import type { StorylineData } from '../../../src/schemas/storyline.ts';
import type { LaterData, TopicData } from '../../../src/schemas/topic.ts';
import type { RuleEntry, RuleFinding } from './finding.ts';
import { describeRecord, listDays, type Records, toDay } from './records.ts';

type Topic = RuleEntry<TopicData>;

/** Checks that what entries call merged, settled or shipped was merged, if its state is known. */
export function findMergeProblems(topics: Topic[], storylines: RuleEntry<StorylineData>[], records: Records): RuleFinding[] {
  return [
    ...topics.flatMap((topic) => [...checkOutcome(topic, records), ...checkSettled(topic, records)]),
    ...[...topics, ...storylines].flatMap(({ data, file }) => checkShipped(data.later ?? [], file, records)),
  ];
}

/** Id of the outcome in `outcomes.yaml` that says that the wrap-up reports a merge. */
const mergedOutcome = 'merged';

/** An outcome repeats what the wrap-up says. If none of the pull requests was merged, the entry must say so. */
function checkOutcome({ data, file }: Topic, records: Records): RuleFinding[] {
  if (data.outcome !== mergedOutcome) return [];
  const pulls = (data.links ?? []).filter(({ url }) => findPlace(new URL(url))?.kind === 'pull-request');
  const known = pulls.flatMap(({ url }) => records.find(url) ?? []);
  if (pulls.length === 0 || known.length < pulls.length || known.some(({ state }) => state === 'merged')) return [];
  const words = `${data.outcomeNote ?? ''} ${data.status?.note ?? ''}`;
  const isTold = known.some(({ url }) => new RegExp(`#${findPlace(new URL(url))?.number}\\b`).test(words));
  if (isTold && /\b(not|never|closed|reverted|open|unmerged|instead)\b/i.test(words)) return [];
  return [
    {
      code: 'outcome-not-merged',
      file,
      path: ['outcome'],
      message: `The outcome is "merged", but ${known.map((record) => `${record.url} ${describeRecord(record)}`).join('; ')}.`,
      hint: 'If the wrap-up says so, keep the outcome, and say in `outcomeNote` or `status.note` what became of the pull request: "#12 was not merged".',
    },
  ];
}

function checkSettled({ data, file }: Topic, records: Records): RuleFinding[] {
  const settled = (data.nextSteps ?? []).flatMap(({ settledBy }, step) =>
    settledBy.map((url, index) => ({ record: records.find(url), path: ['nextSteps', step, 'settledBy', index] })),
  );
  return settled.flatMap(({ record, path }) =>
    record && record.state !== 'merged'
      ? [
          {
            code: 'step-not-settled',
            file,
            path,
            message: `This does not settle the step: ${record.url} ${describeRecord(record)}.`,
            hint: 'Link to what settled the step, or remove the link.',
          },
        ]
      : [],
  );
}

function checkShipped(items: LaterData[], file: string, records: Records): RuleFinding[] {
  return items.flatMap((later, index) => {
    const record = later.kind === 'shipped' ? records.find(later.url) : undefined;
    if (!record) return [];
    if (record.state !== 'merged')
      return [
        {
          code: 'later-not-shipped',
          file,
          path: ['later', index, 'kind'],
          message: `The kind is "shipped", but ${record.url} ${describeRecord(record)}.`,
          hint: 'Change the kind to `follow-up`, or link to what shipped.',
        },
      ];
    const days = listDays(record);
    return days.includes(toDay(later.date))
      ? []
      : [
          {
            code: 'later-date-differs',
            file,
            path: ['later', index, 'date'],
            message: `The date is ${toDay(later.date)}, but ${record.url} ${describeRecord(record)}.`,
            hint: `Use the day of the merge or of the release: ${[...new Set(days)].join(' or ')}.`,
          },
        ];
  });
}
