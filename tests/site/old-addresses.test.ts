import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OldAddress } from '../../src/outputs/old-addresses.ts';

const addresses = JSON.parse(readFileSync('dist/old-addresses.json', 'utf8')) as OldAddress[];
const old = 'https://github.com/gardener-community/hackathon/blob/main/';

/** The links between topics of different wrap-ups that are broken in the sources, in the form that GitHub gives them. */
test.each([
  ['2023-05_Leverkusen/README.md#-bootstrapping-masterful-clusters-aka-autonomous-shoots', '2023-05/masterful-clusters'],
  ['2023-05_Leverkusen/README.md#%EF%B8%8F-introduction-of-gardener-node-agent', '2023-05/gardener-node-agent-introduction'],
  [
    '../../tree/main/2023-05_Leverkusen#%EF%B8%8F-introduction-of-gardener-node-agent',
    '2023-05/gardener-node-agent-introduction',
  ],
  ['2024-05_Schelklingen/README.md#%E2%8C%A8%EF%B8%8F-Rewrite-gardenervpn2-From-Bash-To-Golang', '2024-05/vpn2-rewrite-in-go'],
  ['2023-11_Schelklingen/README.md#-rework-shoot-flux-extension', '2023-11/shoot-flux-extension-rework'],
  ['2023-11_Schelklingen/README.md#%EF%B8%8F-stop-vendoring-third-party-code-in-vendor-folder', '2023-11/drop-vendor-folder'],
  ['2023-11_Schelklingen/README.md#-auto-update-skaffold-dependencies', '2023-11/skaffold-dependency-update-script'],
  ['2022-09_Hirschegg/README.md#resource-manager-health-check-watches', '2022-09/resource-manager-health-watches'],
  ['2024-05_Schelklingen/README.md#%EF%B8%8F-rewrite-gardenervpn2-from-bash-to-golang', '2024-05/vpn2-rewrite-in-go'],
  [
    '2025-06_Schelklingen/README.md#-cluster-internal-l7-load-balancing-endpoints-for-kube-apiservers',
    '2025-06/internal-l7-load-balancing',
  ],
])('the old address %s leads to %s', (from, id) => {
  const [target] = addresses.find((address) => address.from === new URL(from, old).href)?.to ?? [];
  expect(target).toMatch(new RegExp(`/topics/${id}/$`));
});

test('every topic has an old address, and the shared one leads to all its topics', () => {
  expect(new Set(addresses.flatMap(({ to }) => to)).size).toBeGreaterThanOrEqual(116);
  expect(addresses.find(({ from }) => from.endsWith('/2021-11#fast-tracks'))?.to).toHaveLength(4);
});
