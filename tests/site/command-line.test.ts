import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readArguments } from '../../tools/search/arguments.ts';

const run = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync('node', ['tools/search/cli.ts', ...args], { input, encoding: 'utf8' });
  return { stdout, stderr, status };
};

test.each([
  [['load', 'balancer'], { query: 'load balancer' }],
  [['--json', '--limit', '3', 'vpn'], { query: 'vpn', json: true, limit: 3 }],
  [['--limit=5', 'vpn'], { query: 'vpn', limit: 5 }],
  [['calico', '-cilium'], { query: 'calico -cilium' }],
  [['--use-bootstrap-etcd'], { query: '--use-bootstrap-etcd' }],
  [['--', '--json'], { query: '--json' }],
  [['--help'], { query: '', help: true }],
  [['vpn', '--json', '-cilium', '--flag=x'], { query: 'vpn -cilium --flag=x', json: true }],
])('%j is read as %j', (args, expected) => expect(readArguments(args)).toMatchObject(expected));

test.each(['0', 'x', ''])('a limit of "%s" is refused', (value) =>
  expect(() => readArguments([`--limit=${value}`])).toThrow('--limit'),
);

test('prints names, topics and how many there are', () => {
  const { stdout, status } = run(['self-hosted', 'shoots']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\[storyline\] Self-hosted shoots {2}\/storylines\/self-hosted-shoots\/\n/);
  expect(stdout).toMatch(/\n {2}2025-11 · Self-hosted shoots · .+ · \/topics\/2025-11\//);
  expect(stdout).toMatch(/ → released v[\d.]+ · /);
  expect(stdout).toMatch(/\n\d+ topics\n/);
});

test('with --json and no query, every line of the input is answered with one line', () => {
  const { stdout } = run(['--json', '--limit', '2'], 'nftabels\nkafka\n');
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ query: 'nftabels', corrected: 'nftables', missing: [] });
  expect(first?.['results']).toMatchObject([
    { id: '2025-11/kube-proxy-nftables', kind: 'topic', partial: false, labels: { status: expect.any(String) } },
  ]);
  expect(second).toMatchObject({ query: 'kafka', corrected: null, missing: ['kafka'], results: [] });
});

test('says what to do where there is no built site, and where there is no query', () => {
  expect(run(['--site', 'nowhere', 'vpn'])).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run build') });
  expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('Give a query.') });
});
