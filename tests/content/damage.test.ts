import { describe, expect, test } from 'vitest';
import { renderAnnotations, renderJson, renderProblems } from '../../tools/content/report.ts';
import { processorTime } from '../processor-time.ts';
import { type Damage, endless, hostile, legitimate, lost, misread, withText, wrong } from './damage.ts';
import { checkTree, soundTree } from './sound-tree.ts';

const rows = (damages: Damage[]) => damages.map((damage) => [damage.name, damage] as const);

/** Fails unless the damage is told as the problem that it is, and as little else. */
function expectRefused({ tree, code, file }: Damage): void {
  const { problems } = checkTree(tree);
  const found = problems.map((problem) => `${problem.code} ${problem.file}`);
  const place = `src/content/${file}`.replace(/\/$/, '');
  expect(found).toContain(`${code} ${place}`);
  // One cause is not told in many ways: a required field that is missing is one problem each.
  expect(problems.filter((problem) => problem.code !== 'missing-key' && problem.file === place).length).toBeLessThanOrEqual(2);
  expect(renderProblems(problems)).not.toMatch(/stack|at \w+ \(|undefined|\[object/);
}

describe('what ran code or wrote HTML is refused', () => {
  test.each(rows(hostile))('%s', (_, damage) => expectRefused(damage));
});

describe('what the build lost or broke at is refused', () => {
  test.each(rows(lost))('%s', (_, damage) => expectRefused(damage));
});

describe('what cannot be read is told by its cause', () => {
  test.each(rows(misread))('%s', (_, damage) => expectRefused(damage));
});

describe('what took the check minutes is refused within ten seconds of processor time', () => {
  test.each(rows(endless))('%s', (_, damage) => {
    const start = processorTime();
    expectRefused(damage);
    expect(processorTime() - start).toBeLessThan(10);
  });
});

describe('what is wrong in text, dates and names is refused', () => {
  test.each(rows(wrong))('%s', (_, damage) => expectRefused(damage));
});

describe('what is unusual and right is let through', () => {
  test.each(legitimate)('%s', (_, text) => {
    expect(checkTree(withText(text)).problems).toEqual([]);
  });
});

test('fronts of CRLF lines are read like those of line feeds', () => {
  const tree = Object.fromEntries(
    Object.entries(withText('Known.')).map(([file, text]) => [file, String(text).replaceAll('\n', '\r\n')]),
  );
  expect(checkTree(tree).problems).toEqual([]);
});

/** Controls, marks of direction, invisible characters and ends of lines. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('a report', () => {
  const all = [...hostile, ...lost, ...misread, ...wrong];
  const each = all.map(({ tree }) => checkTree(tree).problems);
  const everything = each.flat();

  test('has no line that a value of an entry begins, and no character that a terminal obeys', () => {
    const text = each.map(renderProblems).join('\n');
    const lines = text.split(/[\n\r\u2028\u2029\u0085]/);
    expect(lines.filter((line) => !/^(src\/content\S*:\d+ {2}\S| {4}\S|\d+ problems? in |$)/.test(line))).toEqual([]);
    expect([...text].filter((character) => character !== '\n' && obeyed.test(character))).toEqual([]);
  });

  test('lists a hundred problems of a file, and counts the others', () => {
    const items = Array.from({ length: 150 }, (_, index) => `- id: word-${index}\n`).join('');
    const { problems } = checkTree({ ...soundTree, 'glossary.yaml': items });
    const lines = renderProblems(problems).split('\n');
    const ofGlossary = lines.filter((line) => line.startsWith('src/content/glossary.yaml:'));
    expect(ofGlossary).toHaveLength(100);
    const left = problems.filter(({ file }) => file.endsWith('glossary.yaml')).length - 100;
    expect(lines).toContain(`src/content/glossary.yaml  has ${left} more problems, listed when these are gone.`);
    expect(lines.at(-1)).toMatch(`${problems.length} problems in`);
  });

  test('is a list of annotations for GitHub', () => {
    const lines = renderAnnotations(everything).split('\n');
    expect(lines).toHaveLength(everything.length);
    expect(lines.filter((line) => !/^::error file=src\/content[^,:]*,line=\d+,title=[a-z-]+::[^\n]+$/.test(line))).toEqual([]);
  });

  test('is JSON', () => {
    expect(JSON.parse(renderJson(everything, { topics: 3 })).problems).toHaveLength(everything.length);
  });

  test('has no line that is a workflow command', () => {
    const { problems } = checkTree(withText('See [x](<javascript:%0A::error::x>).'));
    expect(problems).toHaveLength(1);
    expect(
      renderProblems(problems)
        .split('\n')
        .filter((line) => line.trimStart().startsWith('::')),
    ).toEqual([]);
  });
});
