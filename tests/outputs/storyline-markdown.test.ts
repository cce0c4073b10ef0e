import { expect, test } from 'vitest';
import { toStorylineMarkdown } from '../../src/outputs/storyline-markdown.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const kb = kbOf({
  events: [event('2023-05'), event('2025-06')],
  topics: [
    topic('2023-05/a', {
      body: '## Problem\n\nSlow, as [b](/topics/2025-06/b/) shows.\n',
      nextSteps: [{ text: 'Test *it*.', takenUpBy: ['2025-06/b'] }],
    }),
    topic('2025-06/b', {
      continues: ['2023-05/a'],
      links: [{ url: 'https://github.com/gardener/gardener/pull/1' }],
      status: { is: 'released', since: 'v1.2.0', asOf: '2026-08-21', evidence: ['https://github.com/gardener/gardener/pull/1'] },
    }),
  ],
  storylines: [
    storyline('vpn', ['2023-05/a', '2025-06/b'], {
      names: [{ name: 'VPN2', since: '2025-06' }],
      later: [{ date: '2026-01-02', kind: 'shipped', title: '[VPN] Out', url: 'https://post.example/', note: 'It is `out`.' }],
    }),
  ],
});
const written = kb.storylines.map((one) => toStorylineMarkdown(one, 'https://trellis.example')).join('');

test('a storyline is written in the order of time, with state, sources and the text of each chapter', () => {
  expect(written.match(/^#+ .*/gm)).toEqual([
    '# Story of vpn',
    '## The story',
    '## May 2023',
    '### Chapter 1: Title of 2023-05/a',
    '#### Problem',
    '## June 2025, 25 months later',
    '### Chapter 2: Title of 2025-06/b',
    '#### References',
    '## 2 January 2026: shipped',
    '## Next steps',
    '### Taken up',
  ]);
  expect(written).toContain('- As of 21 August 2026: 1 released, 1 not looked up');
  expect(written).toContain('- Source: <https://wrapup.example/2023-05>');
  expect(written).toContain('- Continues [Title of 2023-05/a](https://trellis.example/topics/2023-05/a/) (May 2023)');
  expect(written).toContain(
    '- Answers a next step of [Title of 2023-05/a](https://trellis.example/topics/2023-05/a/): Test \\*it\\*.',
  );
  expect(written).toContain('released since v1.2.0. Evidence: <https://github.com/gardener/gardener/pull/1>');
  expect(written).toContain('[\\[VPN\\] Out](https://post.example/). It is `out`.');
});

test('its addresses are whole', () => {
  expect(written.match(/\]\((?!https:)[^)]*\)/g)).toBeNull();
});

test('an address cannot end the link that leads to it', () => {
  const url = 'https://a.example/)[click](javascript:alert(1)';
  const one = kbOf({
    events: [event('2023-05')],
    topics: [topic('2023-05/a', { links: [{ url, label: 'Docs' }] }), topic('2023-05/b')],
    storylines: [storyline('vpn', ['2023-05/a', '2023-05/b'])],
  });
  const text = one.storylines.map((each) => toStorylineMarkdown(each, 'https://trellis.example')).join('');
  expect(text).toContain('[Docs](https://a.example/%29[click]%28javascript:alert%281%29)');
});
