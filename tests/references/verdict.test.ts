import { describe, expect, test } from 'vitest';
import { base, judgeIn } from './judged.ts';
import { makeRepository } from './make-repository.ts';

/** A repository with a first commit, which is of 2 January 2024; each commit is a day later than the one before. */
function repository(defaultBranch = 'main') {
  const made = makeRepository(defaultBranch);
  made.commit('First commit');
  return made;
}

describe('a merge is found', () => {
  test('as a squash, with the day, the release and the day of the release', async () => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.commit('Release v1.2.0');
    made.tag('v1.2.0');
    made.commit('Next (#13)');
    expect(await judgeIn(made, { path: 'pull/12' })).toEqual({
      state: 'merged',
      date: '2024-01-03',
      subject: 'Add a mode (#12)',
      release: 'v1.2.0',
      releaseDate: '2024-01-04',
      asOf: '2024-01-05',
    });
  });

  test('as a merge commit, with the title from its body; the number in a commit beside it is another one', async () => {
    const made = repository();
    made.branch('feature');
    made.commit('As in other/app (#12)', { on: 'feature' });
    made.commit('Merge pull request #12 from ann/feature', { merges: ['feature'], body: 'Add a mode\n\nLong text (#12)' });
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'merged',
      date: '2024-01-04',
      subject: 'Merge pull request #12 from ann/feature',
      title: 'Add a mode',
    });
  });

  test('in a history that is merged into the default branch as a whole', async () => {
    const made = repository('main');
    made.branch('develop');
    made.commit('Add a mode (#12)', { on: 'develop' });
    made.commit("Merge branch 'develop'", { merges: ['develop'] });
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'merged', date: '2024-01-03' });
  });

  test('as a rebase, where a mirror has the commits of the pull request', async () => {
    const made = repository();
    made.branch('head');
    const first = 1_700_000_000;
    made.commit('Prepare', { on: 'head', written: first });
    made.ref('refs/pull/12/head', made.commit('Add a mode', { on: 'head', written: first + 60 }));
    made.commit('Other (#11)');
    made.commit('Prepare', { written: first });
    made.commit('Add a mode', { written: first + 60 });
    made.tag('v0.1.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'merged',
      date: '2024-01-07',
      subject: 'Add a mode',
      release: 'v0.1.0',
      note: expect.stringContaining('rewritten'),
    });
  });

  test('as a rebase, by the commit or the title that the forge told', async () => {
    const made = repository();
    const hash = made.commit('Add a mode');
    made.commit('Other (#11)');
    expect(await judgeIn(made, { path: 'pull/12', hint: { hash } })).toMatchObject({ state: 'merged', date: '2024-01-03' });
    expect(await judgeIn(made, { path: 'pull/12', hint: { title: 'Add a mode' } })).toMatchObject({
      state: 'merged',
      note: 'The commit does not name the pull request; it was found by title.',
    });
  });

  test('on a release branch alone, which is said', async () => {
    const made = repository();
    made.branch('release-v1');
    made.commit('Mend it (#12)', { on: 'release-v1' });
    made.tag('v1.0.1', 'release-v1');
    made.commit('Go on (#13)');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'merged',
      release: 'v1.0.1',
      note: 'Merged into a branch other than the default branch.',
    });
  });

  test('but not by a number that is only mentioned', async () => {
    const made = repository();
    made.commit('Mend what #12 broke (#13)');
    made.commit('Prepare (#12), part one (#14)');
    made.commit('Fix #12');
    made.commit('See (#123)');
    expect((await judgeIn(made, { path: 'pull/12' })).state).not.toBe('merged');
  });
});

describe('what no commit names', () => {
  test('is not merged where commits name their pull requests', async () => {
    const made = repository();
    made.commit('One (#11)');
    made.commit('Three (#13)');
    made.commit('Release v1.0.0');
    made.commit('Bump x from 1.2.3 to 1.2.4');
    expect(await judgeIn(made, { path: 'pull/12' })).toEqual({
      state: 'not-merged',
      note: 'No commit of the default branch names it.',
      asOf: '2024-01-06',
    });
  });

  test('is unknown where rebases, which name nothing, are usual', async () => {
    const made = repository();
    made.commit('One (#11)');
    made.commit('Add a mode');
    made.commit('Three (#13)');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'unknown', note: expect.stringContaining('rebase') });
  });

  test('is judged by what came after it was opened', async () => {
    const made = repository();
    for (const subject of ['Add', 'Change', 'Remove']) made.commit(subject);
    made.commit('One (#11)');
    made.commit('Three (#13)');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'not-merged' });
  });

  test('is not merged, with a doubt, where few commits name nothing', async () => {
    const made = repository();
    for (let number = 20; number < 40; number++) made.commit(`Change (#${number})`);
    made.commit('Add owners');
    expect(await judgeIn(made, { path: 'pull/19' })).toMatchObject({
      state: 'not-merged',
      note: expect.stringContaining('rebase merge cannot be ruled out'),
    });
  });

  test('is not merged where a mirror has its commits and the default branch has not', async () => {
    const made = repository();
    made.branch('head');
    made.ref('refs/pull/12/head', made.commit('Add a mode', { on: 'head' }));
    made.commit('Something else');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'not-merged' });
  });
});

describe('a revert', () => {
  const reverts: [name: string, subject: string, body?: string][] = [
    ['of the forge', 'Revert "Add a mode (#12)" (#15)'],
    ['that quotes the title alone', 'Revert "Add a mode" (#15)'],
    ['pushed by hand', 'Revert "Add a mode (#12)"'],
    ['in the words of commit conventions', 'revert: Add a mode (#15)'],
    ['that names the number', 'Revert #12, it breaks the build (#15)'],
    ['whose body names it', 'Take the mode out again (#15)', 'Reverts acme/app#12'],
  ];
  test.each(reverts)('%s takes a merge back', async (_, subject, body = '') => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.commit(subject, { body });
    made.tag('v1.0.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toEqual({
      state: 'reverted',
      date: '2024-01-03',
      subject: 'Add a mode (#12)',
      until: '2024-01-04',
      ...(/\(#15\)/.test(subject) && { revertedBy: `${base}/pull/15` }),
      asOf: '2024-01-04',
    });
  });

  test('is found by the hash it names', async () => {
    const made = repository();
    const hash = made.commit('Add a mode (#12)');
    made.commit('Take it out', { body: `This reverts commit ${hash}.` });
    expect((await judgeIn(made, { path: 'pull/12' })).state).toBe('reverted');
  });

  test('is found by the branch that the forge makes for it', async () => {
    const made = repository();
    made.commit('Merge pull request #12 from ann/feature');
    made.commit('Merge pull request #15 from acme/revert-12-feature');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'reverted', revertedBy: `${base}/pull/15` });
  });

  test('leaves the release that had it before', async () => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.tag('v1.0.0');
    made.commit('Revert "Add a mode (#12)" (#15)');
    made.tag('v1.1.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'reverted', release: 'v1.0.0', until: '2024-01-04' });
  });

  test.each([
    ['Revert "Revert "Add a mode (#12)" (#15)" (#16)'],
    ['Revert "Revert "Add a mode (#12)"" (#16)'],
    ['Reapply "Add a mode (#12)" (#16)'],
    ['Revert #15 (#16)'],
    ['Merge pull request #16 from acme/revert-15-revert-12-feature'],
  ])('of a revert brings the change back: %s', async (subject) => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.commit('Revert "Add a mode (#12)" (#15)');
    made.tag('v1.0.0');
    made.commit(subject);
    made.tag('v1.1.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'merged',
      date: '2024-01-03',
      release: 'v1.1.0',
      note: 'Reverted on 2024-01-04, restored on 2024-01-05.',
    });
  });

  test('of a revert of a revert takes it back once more', async () => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.commit('Revert "Add a mode (#12)" (#15)');
    made.commit('Revert "Revert "Add a mode (#12)" (#15)" (#16)');
    made.commit('Revert "Revert "Revert "Add a mode (#12)" (#15)" (#16)" (#17)');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'reverted',
      until: '2024-01-06',
      revertedBy: `${base}/pull/17`,
    });
    expect(await judgeIn(made, { path: 'pull/15' })).toMatchObject({ state: 'merged' });
    expect(await judgeIn(made, { path: 'pull/16' })).toMatchObject({ state: 'reverted' });
  });

  test('of another change with the same title, of parts, or on another branch leaves it in', async () => {
    const made = repository();
    made.commit('Bump x (#12)');
    made.branch('release-v1');
    made.commit('Revert "Bump x (#12)" (#20)', { on: 'release-v1' });
    made.commit('Bump x (#14)');
    made.commit('Revert "Bump x" (#15)');
    made.commit('Revert parts of #12 (#16)');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ state: 'merged' });
    expect(await judgeIn(made, { path: 'pull/14' })).toMatchObject({ state: 'reverted' });
  });
});

describe('the release', () => {
  test.each([
    [['v1.2.3'], 'v1.2.3'],
    [['1.2.3'], '1.2.3'],
    [['pkg/apis/v1.2.3'], 'pkg/apis/v1.2.3'],
    [['pkg/apis/v1.2.3', 'v1.2.3', 'v1.2.4'], 'v1.2.3'],
    [['nightly', 'v1.2.4-rc.1', 'v1.2.3-dev', 'latest'], 'v1.2.3-dev'],
    [['v1.10.0', 'v1.9.0'], 'v1.9.0'],
    [['latest', '2024-01-02'], undefined],
  ])('of %j on one commit is %s', async (tags, release) => {
    const made = repository();
    made.commit('Add a mode (#12)');
    for (const tag of tags) made.tag(tag);
    expect((await judgeIn(made, { path: 'pull/12' })).release).toBe(release);
  });

  test('is the first in time, whatever the order of numbers and names', async () => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.commit('Release v1.9.0');
    made.tag('v1.9.0', 'main', { isAnnotated: true });
    made.commit('Release v1.10.0');
    made.tag('v1.10.0');
    made.commit('Release v1.2.0');
    made.tag('v1.2.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ release: 'v1.9.0', releaseDate: '2024-01-04' });
  });

  test('is no pre-release while there is a release, and otherwise says what it is', async () => {
    const made = repository();
    made.commit('Add a mode (#12)');
    made.tag('v1.0.0-rc.1');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      release: 'v1.0.0-rc.1',
      note: 'Only a pre-release includes it.',
    });
    made.commit('Release v1.0.0');
    made.tag('v1.0.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ release: 'v1.0.0' });
  });

  test('is none where no tag has the merge', async () => {
    const made = repository();
    made.tag('v1.0.0');
    made.commit('Add a mode (#12)');
    expect(await judgeIn(made, { path: 'pull/12' })).toEqual({
      state: 'merged',
      date: '2024-01-03',
      subject: 'Add a mode (#12)',
      asOf: '2024-01-03',
    });
  });

  const copies: [name: string, subject: string, body?: (hash: string) => string][] = [
    ['under its number', 'Add a mode (#12)'],
    ['under its title', '[release-v1.2] Add a mode (#15)'],
    ['by a bot', '[release-v1.2] Automated cherry pick of #12: Add a mode (#15)'],
    ['with both numbers', 'Add a mode (#12) (#15)'],
    ['with its hash', 'Add that mode (#15)', (hash) => `(cherry picked from commit ${hash})`],
  ];
  test.each(copies)('of a cherry-pick on a release branch counts: %s', async (_, subject, body = () => '') => {
    const made = repository();
    made.branch('release-v1.2');
    const hash = made.commit('Add a mode (#12)');
    made.commit(subject, { on: 'release-v1.2', body: body(hash) });
    made.tag('v1.2.1', 'release-v1.2');
    made.commit('Release v1.3.0');
    made.tag('v1.3.0');
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({
      state: 'merged',
      date: '2024-01-03',
      release: 'v1.2.1',
      releaseDate: '2024-01-04',
    });
  });

  test('of a cherry-pick does not count when it came later, or was taken back before the tag', async () => {
    const made = repository();
    made.branch('release-v1.1');
    made.branch('release-v1.2');
    made.commit('Add a mode (#12)');
    made.commit('Add a mode (#12)', { on: 'release-v1.1' });
    made.commit('Revert "Add a mode (#12)"', { on: 'release-v1.1' });
    made.tag('v1.1.1', 'release-v1.1');
    made.commit('Release v1.3.0');
    made.tag('v1.3.0');
    made.commit('Add a mode (#12)', { on: 'release-v1.2' });
    made.tag('v1.2.1', 'release-v1.2');
    expect((await judgeIn(made, { path: 'pull/12' })).release).toBe('v1.3.0');
  });
});

describe('a number that occurs twice', () => {
  test('is the later one, which is said', async () => {
    const made = repository();
    made.commit('Of the repository that was forked (#12)', { day: '2020-05-05' });
    made.tag('v0.1.0');
    made.commit('Add a mode (#12)', { day: '2023-11-08' });
    made.tag('v0.4.0');
    expect(await judgeIn(made, { path: 'pull/12', event: '2023-11-06' })).toMatchObject({
      date: '2023-11-08',
      release: 'v0.4.0',
      note: 'The number occurs more than once in the history; this is the latest merge with it.',
    });
  });

  test('is the one of the repository itself when a history was imported', async () => {
    const made = repository();
    made.commit('Add a mode (#12)', { day: '2024-01-10' });
    made.commit('Imported start', { on: 'imported', day: '2019-01-01' });
    made.commit('Of the other repository (#12)', { on: 'imported', day: '2024-01-12' });
    made.commit('Import the other repository (#40)', { merges: ['imported'], day: '2024-02-01' });
    expect(await judgeIn(made, { path: 'pull/12' })).toMatchObject({ date: '2024-01-10', subject: 'Add a mode (#12)' });
  });

  test('is the one beside the main line when the other is years older than the event', async () => {
    const made = repository();
    made.commit('Of the repository that was forked (#12)', { day: '2020-05-05' });
    made.branch('develop');
    made.commit('Add a mode (#12)', { on: 'develop', day: '2023-11-08' });
    made.commit("Merge branch 'develop'", { merges: ['develop'], day: '2023-11-10' });
    expect(await judgeIn(made, { path: 'pull/12', event: '2023-11-06' })).toMatchObject({ date: '2023-11-08' });
    expect(await judgeIn(made, { path: 'pull/12', event: '2020-05-04' })).toMatchObject({ date: '2020-05-05' });
  });

  test('but was merged years before the event is told with a doubt', async () => {
    const made = repository();
    made.commit('Of the repository that was forked (#12)', { day: '2020-05-05' });
    made.commit('Go on (#13)', { day: '2023-11-01' });
    const { note } = await judgeIn(made, { path: 'pull/12', event: '2023-11-06' });
    expect(note).toBe(
      'Merged 3 years before the event that links to it: earlier work, unless the number comes from an imported history.',
    );
  });
});

describe('a branch', () => {
  test('is merged when the default branch has its tip', async () => {
    const made = repository();
    made.branch('hack/mode');
    made.commit('Add a mode', { on: 'hack/mode' });
    made.commit('Merge it', { merges: ['hack/mode'] });
    made.tag('v1.0.0');
    expect(await judgeIn(made, { path: 'tree/hack/mode' })).toMatchObject({
      state: 'merged',
      date: '2024-01-04',
      release: 'v1.0.0',
    });
  });

  test('is merged when a merge names it, although it was deleted', async () => {
    const made = repository();
    made.commit('Merge pull request #12 from acme/hack/mode');
    expect(await judgeIn(made, { path: 'tree/hack/mode' })).toMatchObject({ state: 'merged', date: '2024-01-03' });
  });

  test('is not merged when the default branch lacks its commits, and unknown when it is not there', async () => {
    const made = repository();
    made.branch('hack/mode');
    made.commit('Add a mode', { on: 'hack/mode' });
    expect(await judgeIn(made, { path: 'tree/hack/mode' })).toMatchObject({ state: 'not-merged' });
    expect(await judgeIn(made, { path: 'tree/hack/other' })).toMatchObject({ state: 'unknown' });
  });
});

describe('a commit', () => {
  test('is merged when the default branch has it, or has it rebased', async () => {
    const made = repository();
    made.branch('fork');
    const written = 1_700_000_000;
    const original = made.commit('Add a mode', { on: 'fork', written });
    const rebased = made.commit('Add a mode', { written });
    made.tag('v1.0.0');
    const expected = { state: 'merged', date: '2024-01-04', release: 'v1.0.0' };
    expect(await judgeIn(made, { path: `commit/${rebased}` })).toMatchObject(expected);
    expect(await judgeIn(made, { path: `commit/${rebased.slice(0, 9)}` })).toMatchObject(expected);
    expect(await judgeIn(made, { path: `commit/${original}` })).toMatchObject(expected);
  });

  test('is not merged on another branch, and unknown where the history does not have it', async () => {
    const made = repository();
    made.branch('fork');
    const hash = made.commit('Add a mode', { on: 'fork' });
    expect(await judgeIn(made, { path: `commit/${hash}` })).toMatchObject({ state: 'not-merged' });
    expect(await judgeIn(made, { path: `commit/${'0123456789'.repeat(4)}` })).toMatchObject({ state: 'unknown' });
  });
});
