import { describe, expect, inject, test } from 'vitest';
import type { Question, SortOrder } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import type { Host } from '../../src/search/host.ts';
import { describeOutcome } from '../../src/formats/outcome-words.ts';
import { SearchUnavailable, type UnavailableReason } from '../../src/search/unavailable.ts';
import { openDiskHost } from '../../tools/search/disk-host.ts';

const host = openDiskHost(inject('fixtureSite'));
const engine = createEngine(host);
const ask = (text: string, more: Partial<Question> = {}) => engine.search({ text, ...more });
const ids = async (text: string, more: Partial<Question> = {}) => (await ask(text, more)).results.map(({ id }) => id);

describe('what is found', () => {
  test.each([
    ['a word of the title', 'compost', '2024-05/compost-heap'],
    ['another name', 'trickle watering', '2024-05/drip-irrigation'],
    ['a question that it answers', 'where do bees sleep at night?', '2024-12/bee-hotel'],
    ['another form of a word', 'prune an apple', '2025-11/apple-tree'],
    ['a compound', 'WaterValveController', '2024-05/drip-irrigation'],
    ['the parts of a compound', 'water valve controller', '2024-05/drip-irrigation'],
    ['a compound misspelt inside', 'WaterVavleController', '2024-05/drip-irrigation'],
    ['a flag', '--use-drip-hose', '2024-05/drip-irrigation'],
    ['a misspelt word', 'hedghog', '2025-11/hedgehog-house'],
    ['three swapped letters', 'eeb hotel', '2024-12/bee-hotel'],
    ['a name of the glossary spelled out', 'internet of things sensors', '2025-11/wireless-sensors'],
    ['full width', 'ｃｏｍｐｏｓｔ', '2024-05/compost-heap'],
    ['a soft hyphen', 'com\u00adpost', '2024-05/compost-heap'],
    ['a contraction', "why don't hedgehogs sleep in a house", '2025-11/hedgehog-house'],
  ])('%s', async (_, text, id) => {
    const { results, partial } = await ask(text);
    expect([...results, ...partial][0]?.id).toBe(id);
  });

  test.each([
    '#1234',
    '1234',
    'beds#1234',
    'garden/beds#1234',
    'PR 1234',
    'https://github.com/garden/beds/pull/1234',
    'github.com/garden/beds/pull/1234/files',
    'garden/beds/issues/1234',
    'GEP-7',
    'gep 0007',
    '0007-automatic-watering',
  ])('the identifier %s alone', async (text) => {
    const { results, partial } = await ask(text);
    expect([...results, ...partial].map(({ id }) => id)).toEqual(['2024-05/drip-irrigation']);
  });
});

test('a result says where its topic stands today; one at which nobody has looked says nothing', async () => {
  const statusOf = async (text: string) => {
    const [first] = (await ask(text)).results;
    return [first?.status, first?.labels.status, first && describeOutcome(first)];
  };
  expect(await statusOf('clock thirst')).toEqual(['released', 'released v1.2.0', 'Merged → released v1.2.0']);
  expect(await statusOf('compost')).toEqual(['', '', 'Merged']);
});

test('the words of a status are shown and not searched', async () => {
  expect(await ask('v1.2.0')).toMatchObject({ total: 0, notFound: ['v1.2.0'] });
});

describe('nothing is silent', () => {
  test.each(['"', '""', '`', 'C++', 'kafka', '#99999', 'GEP-99', '???'])('%s is said to be nowhere', async (text) => {
    const { total, notFound } = await ask(text);
    expect({ total, notFound }).toEqual({ total: 0, notFound: [text] });
  });

  test('what only an event says is no absence: it holds for its topics', async () => {
    const { notFound, entities, results } = await ask('Schrebergarten');
    expect(notFound).toEqual([]);
    expect(entities[0]).toMatchObject({ kind: 'event', id: '2024-05' });
    expect(results.map(({ event }) => event)).toEqual(['2024-05', '2024-05', '2024-05']);
  });

  test('a time limits the answer by the event of a topic', async () => {
    const { results, partial } = await ask('water before the december 2024 hackathon');
    expect(new Set(results.map(({ event }) => event))).toEqual(new Set(['2024-05']));
    expect(partial.every(({ misses }) => misses.includes('before the december 2024 hackathon'))).toBe(true);
  });

  test('a time alone shows all of it, newest first', async () => {
    const { results, total, notFound } = await ask('what happened in 2024');
    expect([total, notFound]).toEqual([7, []]);
    expect(results.map(({ event }) => event)).toEqual(
      results
        .map(({ event }) => event)
        .toSorted()
        .toReversed(),
    );
  });

  test('an outcome that the query names lifts the topics that have it, and is not missed by others', async () => {
    const first = async (text: string) => (await ask(text)).results[0]?.id;
    expect(await first('water given up')).toBe('2024-05/rain-barrel');
    expect(await first('water')).not.toBe('2024-05/rain-barrel');
  });

  test.each(['kafka 2024', 'kafka merged'])(
    '"%s" finds nothing: what is only then, or has that outcome, is not near',
    async (text) => {
      const { total, partial, notFound } = await ask(text);
      expect([total, partial, notFound]).toEqual([0, [], ['kafka']]);
    },
  );

  test('required things of which no page has all are said, with where each is', async () => {
    const { total, conflict, partial } = await ask('GEP-7 and GEP-9');
    expect({ total, conflict }).toEqual({
      total: 0,
      conflict: [
        { typed: 'GEP-7', topics: 1, isTime: false },
        { typed: 'GEP-9', topics: 1, isTime: false },
      ],
    });
    expect(partial.map(({ id, misses }) => [id, misses]).sort()).toEqual([
      ['2024-05/drip-irrigation', ['GEP-9']],
      ['2025-11/wireless-sensors', ['GEP-7']],
    ]);
  });

  test('identifiers behind commas are single ones', async () => {
    expect((await ask('#1234,#4971')).conflict.map(({ typed }) => typed)).toEqual(['#1234', '#4971']);
  });

  test('a slash stands between two things', async () => {
    const { notFound, partial } = await ask('ingress/egress');
    expect(notFound).toEqual([]);
    expect(partial.map(({ id }) => id).sort()).toEqual(['2024-12/bee-hotel', '2025-11/hedgehog-house']);
  });

  test('a phrase that is nowhere is named, and its words are looked for', async () => {
    const { total, notFound, partial } = await ask('"barrel of rain"');
    expect({ total, notFound }).toEqual({ total: 0, notFound: ['barrel of rain'] });
    expect(partial[0]?.id).toBe('2024-05/rain-barrel');
  });

  test('a filter value that nothing has is reported', async () => {
    expect(await ask('water area:ocean')).toMatchObject({ notFound: [], unknownFilters: ['area:ocean'] });
  });

  test('what was excluded is told', async () => {
    const { excluded, results } = await ask('water -barrel');
    expect(excluded).toEqual(['barrel']);
    expect(results.map(({ id }) => id)).not.toContain('2024-05/rain-barrel');
  });

  test('a filter that leaves topics out is told', async () => {
    const { excluded, results } = await ask('water -tag:watering');
    expect(excluded).toEqual(['tag:watering']);
    expect(results.map(({ id }) => id)).not.toContain('2024-05/rain-barrel');
  });

  test.each([
    'water NOT barrel',
    'NOT barrel',
    'NOT barrel drip OR rain',
    'water -https://github.com/garden/beds/pull/2906',
    'water -#2906',
    'water -beds#2906',
  ])('"%s" leaves a topic out', async (text) => {
    const left = await ids(text);
    expect(left).toContain('2024-05/drip-irrigation');
    expect(left).not.toContain('2024-05/rain-barrel');
  });

  test('what no page has leaves nothing out, and is said', async () => {
    const { total } = await ask('water');
    expect(await ask('water -kafka')).toMatchObject({ total, excluded: [], notFound: [], unknown: ['kafka'] });
    expect(await ask('water -area:ocean')).toMatchObject({ total, excluded: [], unknownFilters: ['area:ocean'] });
  });

  test('a number with its sign is a reference, and no number in a version', async () => {
    expect(await ids('#77')).toEqual(['2025-11/mulch']);
    expect((await ids('77')).toSorted()).toEqual(['2025-11/mulch', '2025-11/tool-shed']);
  });

  test('either of two things will do where OR stands between them', async () => {
    expect((await ids('barrel OR bamboo')).toSorted()).toEqual(['2024-05/rain-barrel', '2024-12/bee-hotel']);
    expect((await ids('barrel OR bamboo OR Hedgehog')).toSorted()).toEqual([
      '2024-05/rain-barrel',
      '2024-12/bee-hotel',
      '2025-11/hedgehog-house',
    ]);
    expect(await ids('wild bamboo OR barrel')).toEqual(['2024-12/bee-hotel']);
    expect((await ids('"rain barrel" OR "bee hotel"')).toSorted()).toEqual(['2024-05/rain-barrel', '2024-12/bee-hotel']);
    expect((await ids('watering OR bamboo')).length).toBe((await ids('watering')).length + 1);
    expect(await ask('hedghog OR kafka')).toMatchObject({ total: 1, corrected: 'hedgehog OR kafka', unknown: ['kafka'] });
    expect((await ask('barrel OR barrel bamboo')).total).toBe(0);
    for (const text of ['barrel OR', 'OR barrel', 'OR OR barrel OR OR'])
      expect([text, await ids(text)]).toEqual([text, ['2024-05/rain-barrel']]);
  });

  test('a phrase is found where a page has it as one word', async () => {
    expect(await ids('"water valve controller"')).toEqual(['2024-05/drip-irrigation']);
  });

  test('a subject of what is asked for is not counted as having it', async () => {
    const { total, conflict } = await ask('irrigation bamboo');
    expect({ total, conflict }).toEqual({
      total: 0,
      conflict: [
        { typed: 'irrigation', topics: 1, isTime: false },
        { typed: 'bamboo', topics: 1, isTime: false },
      ],
    });
  });

  test('what is asked for twice counts once', async () => {
    const scores = async (text: string) => (await ask(text)).results.map(({ id, score }) => [id, score]);
    expect(await scores('water water water barrel')).toEqual(await scores('water barrel'));
  });

  test('a letter beside a slash is no beginning of words', async () => {
    expect(await ask('a/b testing')).toMatchObject({ total: 0, notFound: ['a/b', 'testing'] });
  });

  test('a question about a thing names it', async () => {
    for (const text of ['soil', 'the soil', 'what is soil?'])
      expect([text, (await ask(text)).entities[0]?.id]).toEqual([text, 'soil']);
  });

  test('what is offered beside topics does not depend on their order and number', async () => {
    const offered = async (more: Partial<Question>) => (await ask('water', more)).entities;
    const plain = await offered({});
    expect(plain.length).toBeGreaterThan(0);
    for (const more of [{ limit: 1 }, { limit: 50 }, { sort: 'oldest' as SortOrder }, { sort: 'newest' as SortOrder }])
      expect(await offered(more)).toEqual(plain);
  });

  test('a correction is told, and can be refused', async () => {
    expect((await ask('hedghog')).corrected).toBe('hedgehog');
    expect(await ask('hedghog', { verbatim: true })).toMatchObject({ total: 0, notFound: ['hedghog'] });
  });

  test('a word that was corrected is missed as it was read', async () => {
    const { partial } = await ask('hedghog glass');
    expect(partial.map(({ id, misses }) => [id, misses])).toEqual([
      ['2024-12/greenhouse-glass', ['hedgehog']],
      ['2025-11/hedgehog-house', ['glass']],
    ]);
  });

  test('a word of the site is not corrected to another one', async () => {
    expect((await ask('clustering')).corrected).toBeUndefined();
    expect(await ids('clustering')).toEqual(['2024-12/watering-clock']);
  });

  test('near names are offered where nothing is found', async () => {
    const { nearest } = await ask('compozd');
    expect(nearest.map(({ id }) => id)).toContain('2024-05/compost-heap');
  });

  test('a proper name from elsewhere is one thing, and not what its words are apart', async () => {
    expect(await ask('root water')).toMatchObject({ total: 0, notFound: ['root water'] });
    expect(await ids('drip hose')).toEqual(['2024-05/drip-irrigation']);
    expect(await ids('night water')).toEqual(['2024-05/drip-irrigation']);
  });

  test('a product from elsewhere leads to its subject, without the claim that a page has it', async () => {
    const { total, notFound, partial } = await ask('Gardena');
    expect({ total, notFound }).toEqual({ total: 0, notFound: ['Gardena'] });
    expect(partial.map(({ id }) => id).sort()).toEqual([
      '2024-05/drip-irrigation',
      '2024-05/rain-barrel',
      '2024-12/watering-clock',
    ]);
  });
});

describe('nothing is padded', () => {
  test('pages that miss something stand apart, say what, and are not counted', async () => {
    const { total, results, partial, counts } = await ask('greenhouse glass', { withCounts: true });
    expect(results.map(({ id }) => id)).toEqual(['2024-12/greenhouse-glass']);
    expect(partial.map(({ id, misses }) => [id, misses])).toEqual([['2024-12/greenhouse', ['glass']]]);
    expect(total).toBe(1);
    expect(counts?.timeline.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  test('words of the question are not missed', async () => {
    expect((await ask('what is the best way to keep weeds away')).results[0]).toMatchObject({ id: '2025-11/mulch', misses: [] });
  });

  test('a handful of partial answers at most', async () => {
    expect((await ask('water soil bees glass compost apple barrel')).partial.length).toBeLessThanOrEqual(5);
  });
});

describe('entities', () => {
  test('a storyline is offered when its chapters answer, with the chapter that answers best', async () => {
    const { entities } = await ask('how do plants get water');
    expect(entities[0]).toMatchObject({ kind: 'storyline', id: 'watering', meaning: 'How water came to the plants.' });
    expect(entities[0]?.chapter?.topic).toMatch(/drip|rain|clock/);
  });

  test('a tag that is a term is one row, with the sentence of the glossary', async () => {
    const { entities } = await ask('soil');
    expect(entities.filter(({ title }) => title === 'Soil')).toMatchObject([
      { kind: 'tag', url: '/tags/soil/', meaning: 'What plants stand in.', also: [{ kind: 'term', url: '/glossary/#soil' }] },
    ]);
  });

  test('an alias that was typed is not told', async () => {
    const [tag] = (await ask('irrigation')).entities;
    expect(tag).toMatchObject({ kind: 'tag', id: 'watering' });
    expect(tag?.alias).toBeUndefined();
  });

  test('names are suggested before full text is there', async () => {
    expect((await engine.suggest('hedge')).map(({ kind, id }) => `${kind} ${id}`)).toEqual(['topic 2025-11/hedgehog-house']);
  });
});

describe('filters, counts and order', () => {
  test('filters in the query and as facets are the same', async () => {
    expect(await ids('area:animals')).toEqual(await ids('', { filters: { area: ['animals'] } }));
    expect(await ids('status:released')).toEqual(['2024-12/watering-clock']);
    expect(await ids('-area:plants')).toEqual(await ids('area:animals'));
  });

  test('facets count what choosing a value would show', async () => {
    const { counts } = await ask('water', { filters: { event: ['2024-05'] }, withCounts: true });
    for (const { value, count } of counts?.facets.outcome ?? [])
      expect([value, (await ask('water', { filters: { event: ['2024-05'], outcome: [value] } })).total]).toEqual([value, count]);
    for (const { event, count } of counts?.timeline ?? [])
      expect([event, (await ask('water', { filters: { event: [event] } })).total]).toEqual([event, count]);
  });

  test('pages without a value lack it in the counts', async () => {
    const { counts } = await ask('', { withCounts: true });
    expect(counts?.facets.status).toEqual([{ value: 'released', label: 'Released', count: 1, chosen: false }]);
    expect(counts?.facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2025', 5],
      ['2024', 7],
    ]);
  });

  test('a year or event that is named is asked for', async () => {
    expect(await ids('greenhouse 2024')).toEqual(await ids('greenhouse december 2024'));
    expect((await ask('greenhouse 2025')).total).toBe(0);
  });

  test('without a query the newest topics come first; oldest first turns them around', async () => {
    const events = async (sort: SortOrder) => (await ids('', { sort, limit: 50 })).map((id) => id.slice(0, 7));
    expect(await events('relevance')).toEqual((await events('oldest')).toReversed());
    expect((await events('relevance'))[0]).toBe('2025-11');
  });

  test('answers do not depend on what was asked before', async () => {
    const texts = ['water', 'w', 'greenhouse glass', 'hedghog', 'soil sensors'];
    const cold = await Promise.all(texts.map((text) => createEngine(host).search({ text })));
    const warm = createEngine(host);
    for (const text of texts.toReversed()) await warm.search({ text });
    for (const [index, text] of texts.entries()) expect(await warm.search({ text })).toEqual(cold[index]);
  });
});

describe('results', () => {
  test('text that looks like markup stays text', async () => {
    const { results } = await ask('moss');
    expect(results[0]?.excerpt.map(({ text }) => text).join('')).toContain('Weeds & "moss" stay away.');
  });

  test.each([
    ['#1234', { kind: 'reference', label: '#1234' }],
    ['hedghog', { kind: 'correction', typed: 'hedghog', read: 'hedgehog' }],
    ['trickle', { kind: 'alias', alias: 'trickle watering' }],
    ['sleep', { kind: 'question', question: 'Where do wild bees sleep?' }],
    ['compost', { kind: 'title' }],
    ['scraps', { kind: 'text' }],
  ])('%s says why it matches', async (text, why) => expect((await ask(text)).results[0]?.why).toEqual(why));
});

describe('failures', () => {
  /** The fixture, of which a file fails the first `times` it is read. */
  function failing(file: RegExp, reason: UnavailableReason, times: number): Host {
    let left = times;
    return {
      ...host,
      async readText(path) {
        if (file.test(path) && left-- > 0) throw new SearchUnavailable({ reason, part: path });
        return host.readText(path);
      },
    };
  }
  const first = async (from: Host) => (await createEngine(from).search({ text: 'compost' })).results[0]?.id;

  test('a site that was built anew is read anew, without the reader noticing', async () => {
    expect(await first(failing(/lexicon-/, 'stale', 1))).toBe('2024-05/compost-heap');
  });

  test('a site that does not come to rest is said to be stale', async () => {
    await expect(first(failing(/lexicon-/, 'stale', Infinity))).rejects.toMatchObject({ reason: 'stale' });
  });

  test('a failure is told once, and the next question is answered', async () => {
    const recovering = createEngine(failing(/manifest/, 'offline', 1));
    await expect(recovering.search({ text: 'compost' })).rejects.toMatchObject({
      reason: 'offline',
      part: 'search/manifest.json',
    });
    expect((await recovering.search({ text: 'compost' })).total).toBe(1);
  });

  test('a part of the index that Pagefind did without is a failure, not an empty answer', async () => {
    let failure: SearchUnavailable | undefined = new SearchUnavailable({ reason: 'broken', part: 'pagefind/index/a' });
    const takeFetchFailure = () => {
      const taken = failure;
      failure = undefined;
      return taken;
    };
    const recovering = createEngine({ ...host, takeFetchFailure });
    await expect(recovering.search({ text: 'compost' })).rejects.toMatchObject({ reason: 'broken', part: 'pagefind/index/a' });
    expect((await recovering.search({ text: 'compost' })).total).toBe(1);
  });

  test('what is not Pagefind is a broken search', async () => {
    await expect(first({ ...host, loadPagefind: async () => ({}) })).rejects.toMatchObject({ reason: 'broken' });
  });
});
