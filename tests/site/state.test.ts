import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const pages = readSite('dist');
const find = (path: string): HTMLElement => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`The site has no page ${path}.`);
  return page.root;
};
const textOf = (node: HTMLElement | null): string => node?.structuredText.replace(/\s+/g, ' ').trim() ?? '';
const topics = pages.filter(({ path }) => /^\/topics\/.+\/.+\//.test(path));
const events = pages.filter(({ path }) => /^\/events\/.+\//.test(path));
const outcomes = find('/outcomes/');

describe('every topic', () => {
  test('says in its header what it was at the event and what it is today', () => {
    const silent = topics.filter(
      ({ root }) => !/^At the event: .+\. Today: .+\.$/.test(textOf(root.querySelector('.topic-header .sentence'))),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('dates its status, and links the evidence of all but what is unknown', () => {
    const bare = topics.filter(({ root }) => {
      const state = root.querySelector('.topic-header .state');
      const today = textOf(state?.querySelector('strong') ?? null);
      if (today === 'not looked up') return false;
      return !state?.querySelector('time[datetime]') || (today !== 'unknown' && !state.querySelector('a[href^="https:"]'));
    });
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

test('every event lists the outcome and the status of each of its topics', () => {
  const wrong = events.filter(({ root }) => {
    const rows = root.querySelectorAll('[aria-labelledby=harvest] tbody tr');
    return (
      rows.length !== root.querySelectorAll('.topics > li').length ||
      rows.some((row) => row.querySelectorAll('td').some((cell) => textOf(cell) === ''))
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

describe('the table of outcomes', () => {
  const links = outcomes.querySelectorAll('table a[href]').filter((link) => /^\d+$/.test(textOf(link)));

  test('links each count to a list of as many topics', () => {
    expect(links.length).toBeGreaterThan(0);
    const wrong = links.filter((link) => {
      const heading = outcomes.querySelector(`[id="${link.getAttribute('href')?.split('#')[1]}"]`);
      return heading?.parentNode?.querySelectorAll('li').length !== Number(textOf(link));
    });
    expect(wrong.map((link) => link.getAttribute('href'))).toEqual([]);
  });

  test('counts every topic once', () => {
    const sum = (nodes: HTMLElement[]) => nodes.reduce((total, node) => total + Number(textOf(node)), 0);
    expect(sum(outcomes.querySelectorAll('tbody a'))).toBe(topics.length);
    expect(sum(outcomes.querySelectorAll('tfoot a'))).toBe(topics.length);
    expect(new Set(outcomes.querySelectorAll('main li a[href^="/topics/"]').map((link) => link.getAttribute('href'))).size).toBe(
      topics.length,
    );
  });

  test('says what became of each topic that was dropped or superseded', () => {
    const mute = ['dropped', 'superseded'].flatMap((id) =>
      (outcomes.querySelector(`#${id}`)?.parentNode?.querySelectorAll('li') ?? []).filter(
        (item) => !item.querySelector('.note a[href^="https:"]'),
      ),
    );
    expect(mute.map(textOf)).toEqual([]);
  });
});

test('the home page and every footer lead to the outcomes', () => {
  expect(find('/').querySelector('main a[href="/outcomes/"]')).not.toBeNull();
  expect(pages.filter(({ root }) => !root.querySelector('footer a[href="/outcomes/"]')).map(({ path }) => path)).toEqual([]);
});

test('a reference whose state is known says it', () => {
  const states = topics.flatMap(({ root }) => root.querySelectorAll('.heading:has(#references) ~ dl .label').map(textOf));
  expect(states.some((text) => /^merged \d+ \w+ \d{4}, v?\d/.test(text))).toBe(true);
});

test('every proposal says what its status means, and has the numbers behind its plot', () => {
  const geps = pages.filter(({ path }) => /^\/geps\/\d+\//.test(path));
  const wrong = geps.filter(({ root }) => {
    const [plot, table] = [root.querySelector('#commits ~ figure svg'), root.querySelector('#commits ~ details table')];
    const drawn = plot?.querySelectorAll('rect').length;
    const listed = table?.querySelectorAll('tbody td:nth-of-type(1)').filter((cell) => textOf(cell) !== '0').length;
    return !/^Status \w+.*: [A-Z].+\./.test(textOf(root.querySelector('.page-header dl'))) || drawn !== listed;
  });
  expect(geps.length).toBeGreaterThan(0);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
