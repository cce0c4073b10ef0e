import { findPlace } from '../../../src/forges/index.ts';
import type { StorylineData } from '../../../src/schemas/storyline.ts';
import type { LaterData, TopicData } from '../../../src/schemas/topic.ts';
import type { RuleEntry, RuleFinding } from './finding.ts';
import { describeRecord, listDays, type Records, toDay } from './records.ts';

type Topic = RuleEntry<TopicData>;

/** What entries call merged, settled or shipped has been merged, as far as is known. */
export function findMergeProblems(topics: Topic[], storylines: RuleEntry<StorylineData>[], records: Records): RuleFinding[] {
  return [
    ...topics.flatMap((topic) => [...checkOutcome(topic, records), ...checkSettled(topic, records)]),
    ...[...topics, ...storylines].flatMap(({ data, file }) => checkShipped(data.later ?? [], file, records)),
  ];
}

/** The outcome of a topic whose wrap-up tells of a merge; see `outcomes.yaml`. */
const mergedOutcome = 'merged';

/** The outcome stays what the wrap-up told. Where none of its pull requests was merged, the entry says so. */
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
      hint: 'Keep the outcome if the wrap-up tells it, and say in `outcomeNote` or `status.note` what became of the pull request: "#12 was not merged".',
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
            message: `This settles nothing: ${record.url} ${describeRecord(record)}.`,
            hint: 'Name what settled the step, or leave the step open.',
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
          message: `This is said to have shipped, but ${record.url} ${describeRecord(record)}.`,
          hint: 'Make it a `follow-up`, or name what shipped.',
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
            message: `This is dated ${toDay(later.date)}, but ${record.url} ${describeRecord(record)}.`,
            hint: `Make it ${[...new Set(days)].join(' or ')}: the day of the merge or of the release.`,
          },
        ];
  });
}
