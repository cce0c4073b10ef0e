import { expect, test } from 'vitest';
import { examine } from '../../tools/health/health.ts';
import { contentOf, event, storyline, tag, topic } from '../builders.ts';

const content = contentOf({
  topics: [
    topic('2022-05/old', {
      aliases: ['old tunnel', 'gateway'],
      tags: ['vpn', 'rare'],
      links: [{ url: 'https://github.com/a/b/tree/try' }, { url: 'https://github.com/a/b/compare/v1.0.0...v1.1.0' }],
      nextSteps: [{ text: 'Write a test.' }, { text: 'Settle it.', settledBy: ['https://github.com/a/b/pull/1'] }],
    }),
    topic('2026-05/new', { title: 'A gateway', nextSteps: [{ text: 'Measure it.' }] }),
    topic('2026-05/draft', { draft: true }),
  ],
  events: [event('2022-05'), event('2026-05')],
  storylines: [storyline('ended', ['2022-05/old', '2022-05/old']), storyline('alive', ['2022-05/old', '2026-05/new'])],
  tags: [tag('vpn'), tag('rare'), tag('testing')],
});

test.each([
  ['no-links', ['A gateway']],
  ['branches', ['https://github.com/a/b/tree/try']],
  ['old-steps', ['Write a test.']],
  ['rare-tags', ['rare: only 2022-05/old', 'testing: only 2026-05/new']],
  ['ended-storylines', ['Story of ended: last 2022-05']],
  ['unshared-aliases', ['old tunnel']],
])('reports %s', (id, texts) => {
  const finding = examine(content, new Date('2026-11-21')).find((one) => one.id === id);
  expect(finding?.remarks.map(({ text }) => text)).toEqual(texts);
});
