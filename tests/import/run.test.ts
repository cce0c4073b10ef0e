import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFiles } from '../../tools/content/check.ts';
import { readFiles } from '../../tools/content/reading/read.ts';
import { writeFiles } from '../../tools/drafts/write.ts';
import { type ImportOutcome, runImport } from '../../tools/import/run.ts';

const files = readFiles(join(import.meta.dirname, '../..'));
const today = '2026-11-21';
const repository = { files, checked: checkFiles(files, new Date(today)) };

const page = `# Hackathon 03/2031 Wrap Up

- **Date:** 03.03.2031 – 07.03.2031
- **Location:** [A house](https://house.example/)
- **Organizer:** [SAP](https://www.sap.com/)

## 🐳 Replace OpenVPN with WireGuard (#70)

**Problem Statement:** OpenVPN is slow between control plane and nodes. See [#70](https://github.com/gardener/hackathon/issues/70).

**Achievements:** Shoots run with WireGuard in the local setup now, with more than one replica.

**Next Steps:**

- Measure the throughput.

**Code:** https://github.com/gardener/vpn2/pull/901,https://github.com/gardener/vpn2/pull/902

## Etcd backups

### Problem

Backups of etcd are not encrypted.

### Result

A prototype encrypts them.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const into = () => join(folder, 'content');
const vpn = 'topics/2031-03/replace-openvpn-wireguard.mdx';

function run(text: string | Uint8Array, options: { event?: string; isIssues?: boolean } = {}): ImportOutcome {
  const path = join(folder, 'page.md');
  writeFileSync(path, text);
  return runImport({ pages: [{ path, name: 'page.md' }], into: into(), isContent: false, today, ...options }, repository);
}

function listFiles(outcome: ImportOutcome): [action: string, file: string][] {
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.imports.flatMap(({ plan }) => plan.files.map(({ action, file }): [string, string] => [action, file]));
}

function write(outcome: ImportOutcome): void {
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  const texts = outcome.imports
    .flatMap(({ plan }) => plan.files)
    .flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]));
  expect(writeFiles(into(), new Map(texts))).toBeUndefined();
}

const read = (file: string): string => readFileSync(join(into(), file), 'utf8');
const edit = (file: string, from: string, to: string): void => writeFileSync(join(into(), file), read(file).replace(from, to));
const codesOf = (outcome: ImportOutcome): string[] =>
  'problems' in outcome ? outcome.problems.map(({ code, line }) => `${code}:${line}`) : [];

test('proposes an event and its topics, and the second time nothing', () => {
  expect(listFiles(run(page))).toEqual([
    ['create', 'events/2031-03.mdx'],
    ['create', vpn],
    ['create', 'topics/2031-03/etcd-backups.mdx'],
  ]);
  write(run(page));
  expect(listFiles(run(page)).map(([action]) => action)).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('drafts say what the page says, with suggestions and their reasons', () => {
  write(run(page));
  const text = read(vpn);
  expect(text).toContain('title: Replace OpenVPN with WireGuard\n');
  expect(text).toMatch(/# Suggested because of [^\n]*`WireGuard`[^#]*(?:# [^\n]*\n)*area: networking/);
  expect(text).toContain('url: https://github.com/gardener/vpn2/pull/901 # pull request');
  expect(text).toContain('url: https://github.com/gardener/vpn2/pull/902 # pull request');
  expect(text).toContain('- text: Measure the throughput.');
  expect(text).toContain('2025-06/wireguard-vpn-poc # because of');
  expect(text).toContain('draft: true');
  expect(read('events/2031-03.mdx')).toContain(
    'start: 2031-03-03\nend: 2031-03-07\nplace: A house\nplaceUrl: https://house.example/',
  );
});

test('what a person edited stays, and a page that changed there is shown as a conflict', () => {
  write(run(page));
  edit(vpn, '\n\nOpenVPN is slow between', '\n\nThe old tunnel is slow between');
  expect(listFiles(run(page))[1]).toEqual(['unchanged', vpn]);
  const outcome = run(page.replace('OpenVPN is slow', 'OpenVPN is very slow'));
  expect(listFiles(outcome)[1]).toEqual(['conflict', vpn]);
  expect('imports' in outcome && outcome.imports[0]?.plan.files[1]?.differences).toMatchObject([
    { name: '## Problem', ours: expect.stringContaining('The old tunnel'), theirs: expect.stringContaining('very slow') },
  ]);
  write(outcome);
  expect(read(vpn)).toContain('The old tunnel is slow between');
});

test('what nobody edited follows the page', () => {
  write(run(page));
  edit(vpn, '\n\nOpenVPN is slow between', '\n\nThe old tunnel is slow between');
  const changed = page
    .replace('A prototype encrypts them.', 'A branch encrypts them.')
    .replace('Measure the throughput', 'Measure the latency');
  expect(listFiles(run(changed)).map(([action]) => action)).toEqual(['unchanged', 'update', 'update']);
  write(run(changed));
  expect(read(vpn)).toContain('Measure the latency');
  expect(read(vpn)).toContain('The old tunnel');
});

test('an entry that a person wrote or published is left alone', () => {
  write(run(page));
  edit(vpn, 'draft: true\n', '');
  const outcome = run(page.replace('OpenVPN is slow', 'OpenVPN is very slow'));
  expect(listFiles(outcome)[1]).toEqual(['conflict', vpn]);
  const before = read(vpn);
  write(outcome);
  expect(read(vpn)).toBe(before);
});

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', 'import-empty:1'],
  ['blank', ' \n\n', 'import-empty:1'],
  ['binary', Uint8Array.from([0, 1, 2, 3, 255, 254]), 'import-binary:1'],
  ['not UTF-8', Uint8Array.from([35, 32, 233, 10]), 'import-encoding:1'],
  ['something else', '# Shopping\n\n- milk\n- eggs\n', 'import-no-wrap-up:1'],
  [
    'a page with two topics of one name',
    page.replace('## Etcd backups', '## Replace OpenVPN with WireGuard'),
    'import-topic-twice:19',
  ],
  ['a page with two dates', page.replace('03.03.2031 – 07.03.2031', '03.04.2031 – 07.04.2031'), 'import-dates:3'],
  ['a page with a day that is none', page.replace('03.03.2031', '33.03.2031'), 'import-dates:3'],
  ['a page with a broken link', page.replace('https://www.sap.com/', 'http://[::bad'), 'import-link:5'],
])('a page that is %s is refused with its line', (_name, text, code) => {
  expect(codesOf(run(text))).toEqual([code]);
});

test('files that are missing or folders are refused', () => {
  const request = { into: into(), isContent: false, today };
  const pages = [join(folder, 'missing.md'), folder].map((path) => ({ path, name: path }));
  expect(codesOf(runImport({ ...request, pages }, repository))).toEqual(['import-missing:1', 'import-folder:1']);
});

test('what the user says about the month overrules contradicting dates', () => {
  const text = page.replace('03.03.2031 – 07.03.2031', '03.04.2031 – 07.04.2031');
  expect(listFiles(run(text, { event: '2031-04' }))[0]).toEqual(['create', 'events/2031-04.mdx']);
});

test('symbolic links and files in the place of folders are not followed', () => {
  mkdirSync(join(into(), 'topics'), { recursive: true });
  symlinkSync(folder, join(into(), 'topics/2031-03'));
  const texts = new Map([
    ['events/2031-03.mdx', 'a'],
    [vpn, 'b'],
  ]);
  expect(writeFiles(into(), texts)).toMatchObject({ file: vpn, message: expect.stringContaining('symbolic link') });
  expect(() => read('events/2031-03.mdx')).toThrow();
  expect(writeFiles(into(), new Map([['../outside.mdx', 'a']]))).toMatchObject({ code: 'write' });
});

const issues = JSON.stringify([
  {
    number: 70,
    title: 'WireGuard for the VPN of shoots',
    body: 'Try https://github.com/majst01/wpex as a multiplexer with {braces}.\r\n\r\n- One idea',
    url: 'https://github.com/gardener/hackathon/issues/70',
    labels: [{ name: 'hackathon/2031-03' }],
    state: 'OPEN',
  },
  {
    number: 71,
    title: 'Nobody takes this',
    body: null,
    url: 'https://github.com/gardener/hackathon/issues/71',
    labels: [],
    state: 'OPEN',
  },
]);

test('proposals become drafts of a planned event, and these the entries of its wrap-up with nothing lost', () => {
  write(run(issues, { isIssues: true }));
  const proposal = 'topics/2031-03/wireguard-vpn-shoots.mdx';
  expect(read(proposal)).toContain('outcomeNote: Planned.');
  expect(read(proposal)).toContain('2025-06/wireguard-vpn-poc');
  const outcome = run(page);
  expect(listFiles(outcome).map(([action, file]) => `${action} ${file}`)).toEqual([
    'update events/2031-03.mdx',
    `update ${proposal}`,
    'create topics/2031-03/etcd-backups.mdx',
  ]);
  write(outcome);
  const text = read(proposal);
  for (const kept of [
    'title: Replace OpenVPN',
    'issues/70',
    'majst01/wpex # from the proposal',
    'One idea',
    'Proposed as “WireGuard for the VPN of shoots”',
    'vpn2/pull/901',
  ])
    expect(text).toContain(kept);
  expect(listFiles(run(page)).map(([action]) => action)).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test.each([
  ['no JSON', '# a'],
  ['an object', '{}'],
  ['an empty list', '[]'],
  ['issues without titles', '[{"number": 1}]'],
])('a list of issues that is %s is refused', (_name, text) => {
  expect(codesOf(run(text, { event: '2031-03', isIssues: true })).length).toBe(1);
});
