import { findPlace } from '../../../src/forges/index.ts';
import type { ReferenceData } from '../../../src/schemas/reference.ts';
import type { StatusData, StatusId } from '../../../src/schemas/status.ts';
import type { TopicData } from '../../../src/schemas/topic.ts';
import type { RuleEntry, RuleFinding } from './finding.ts';
import { describeRecord, isReleased, listDays, type Records, toDay } from './records.ts';

type Topic = RuleEntry<TopicData>;
type Fault = Omit<RuleFinding, 'file'>;

/** Checks that the status of each topic is supported by its evidence, agrees with it, and is up to date. */
export function findStatusProblems(topics: Topic[], records: Records): RuleFinding[] {
  return topics.flatMap(({ data, file }) => {
    const { status } = data;
    if (!status) return [];
    const claim: Claim = { status, data, evidence: status.evidence.map((url) => ({ url, record: records.find(url) })), records };
    const faults = [...checkPresence(claim), ...checkCarried(claim), ...checkSince(claim), ...checkAge(claim)];
    return faults.map((fault) => ({ ...fault, file }));
  });
}

/** A status with what is known about its evidence. */
interface Claim {
  status: StatusData;
  data: Topic['data'];
  evidence: { url: string; record: ReferenceData | undefined }[];
  records: Records;
}

function checkPresence({ status, evidence }: Claim): Fault[] {
  if (status.is === 'unknown' && evidence.length > 0)
    return [
      {
        code: 'status-unknown-with-evidence',
        path: ['status', 'evidence'],
        message: 'The status is unknown, but it has evidence.',
        hint: 'Set the status that the evidence shows, or move the evidence to `later`.',
      },
    ];
  if (status.is === 'unknown' || evidence.length > 0) return [];
  return [
    {
      code: 'status-without-evidence',
      path: ['status', 'is'],
      message: `The status is "${status.is}", but it has no evidence.`,
      hint: 'Add an address that shows it to `status.evidence`, or set the status to `unknown`.',
    },
  ];
}

/** What counts as evidence for a status, in words for authors. Any address is evidence for the others. */
const carriers: Partial<Record<StatusId, string>> = {
  released: 'a pull request that is in a release, the release itself, a `later` item of kind `shipped`, or a post',
  merged: 'a merged pull request or commit, a `later` item of kind `shipped`, or a post',
  'in-use': 'a file, a post, or a pull request that was not closed or reverted',
  'in-progress': 'an issue, a proposal, or a pull request that was not closed or reverted',
};

/** Statuses that a revert contradicts, whatever else is said to show them; only another merge outweighs it. */
const standing: StatusId[] = ['released', 'merged', 'in-use'];

function checkCarried(claim: Claim): Fault[] {
  const { status, evidence } = claim;
  const released = evidence.find(({ record }) => record && isReleased(record))?.record;
  if (status.is === 'merged' && released)
    return [
      {
        code: 'status-behind',
        path: ['status', 'is'],
        message: `The status is "merged", but ${released.url} was released in ${released.release}.`,
        hint: `Set it to \`released\` with \`since: ${released.release}\`.`,
      },
    ];
  const isReverted = standing.includes(status.is) && status.until === undefined && isUndone(evidence);
  if (evidence.length === 0 || (!isReverted && evidence.some((one) => carries(claim, one)))) return [];
  const known = evidence.flatMap(({ url, record }) => (record ? [`${url} ${describeRecord(record)}`] : []));
  return [
    {
      code: 'status-not-carried',
      path: ['status', 'is'],
      message: `The status is "${status.is}", which its evidence does not show${known.length > 0 ? `: ${known.join('; ')}` : ''}.`,
      hint: `Correct the status, or add evidence: ${carriers[status.is]}.`,
    },
  ];
}

/** Whether some of the evidence was reverted, and nothing else of it was merged. */
const isUndone = (evidence: Claim['evidence']): boolean =>
  evidence.some(({ record }) => record?.state === 'reverted') && !evidence.some(({ record }) => record?.state === 'merged');

/** Whether a piece of evidence supports the status. */
function carries({ status, data }: Claim, { url, record }: Claim['evidence'][number]): boolean {
  if (!carriers[status.is]) return true;
  if (status.is === 'in-progress' || status.is === 'in-use') return record?.state !== 'closed' && record?.state !== 'reverted';
  if (record) return status.is === 'released' ? isReleased(record) : record.state === 'merged';
  const place = findPlace(new URL(url));
  const isRelease = place?.kind === 'page' && /^(-\/)?(releases|tags)\b/.test(place.path ?? '');
  return !place || isRelease || (data.later ?? []).some((later) => later.kind === 'shipped' && later.url === url);
}

/** If the state of all evidence is known, `since` must be one of its versions or days. */
function checkSince({ status, evidence }: Claim): Fault[] {
  const { since } = status;
  const known = evidence.flatMap(({ record }) => (record?.state === 'merged' ? [record] : []));
  if (!since || known.length === 0 || known.length < evidence.length) return [];
  if (!['released', 'merged', 'in-use'].includes(status.is)) return [];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since);
  const allowed = known.flatMap((record) => (isDay ? listDays(record) : record.release ? [record.release] : []));
  if (allowed.some((one) => one.replace(/^v/, '') === since.replace(/^v/, ''))) return [];
  return [
    {
      code: 'status-since-differs',
      path: ['status', 'since'],
      message: `\`since\` is ${since}, but ${known.map((record) => `${record.url} ${describeRecord(record)}`).join('; ')}.`,
      hint:
        allowed.length > 0
          ? `Change it to ${[...new Set(allowed)].join(' or ')}, or add evidence for ${since}.`
          : `Add evidence for ${since}, or remove \`since\`.`,
    },
  ];
}

/** Days after which a status needs to be confirmed: half a year, the time between two events. */
const oldestAge = 183;
const oneDay = 86_400_000;

function checkAge({ status, data, evidence, records }: Claim): Fault[] {
  const asOf = toDay(status.asOf);
  const carrying = evidence.flatMap(({ record }) => (record ? [record] : []));
  const linked = (data.links ?? []).flatMap(({ url }) => records.find(url) ?? []);
  const news = [
    ...carrying.map((record) => ({ record, days: listDays(record) })),
    ...linked.map((record) => ({ record, days: listTurns(record) })),
  ];
  const newer = news.find(({ days }) => (days.at(-1) ?? '') > asOf)?.record;
  const read = carrying.flatMap((record) => (record.asOf ? [record.asOf] : [])).sort((a, b) => b.getTime() - a.getTime())[0];
  const isOld = read !== undefined && read.getTime() - status.asOf.getTime() > oldestAge * oneDay;
  if (!newer && !isOld) return [];
  const why = newer
    ? `but ${newer.url} ${describeRecord(newer)}`
    : `more than half a year before its evidence was last read (${read ? toDay(read) : ''})`;
  return [
    {
      code: 'status-stale',
      path: ['status', 'asOf'],
      message: `The status is as of ${asOf}, ${why}.`,
      hint: 'Check the status again, correct it if necessary, and update `asOf`.',
    },
  ];
}

/** The days on which the state of a reference changed. A release does not change it. */
const listTurns = ({ date, until }: ReferenceData): string[] => [date, until].flatMap((day) => (day ? [toDay(day)] : [])).sort();
