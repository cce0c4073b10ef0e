import { expect, test } from 'vitest';
import { listReferenceNames } from '../../src/model/reference-names.ts';
import { kbOf, topic } from '../builders.ts';

test('names references as people look for them, each once', () => {
  const urls = [
    'https://github.com/gardener/gardener/pull/13558',
    'https://github.com/gardener/gardener/pull/13558#issuecomment-1',
    'https://github.com/gardener/gardener/issues/11',
    'https://github.com/metal-stack/gardener/tree/hack/gateway-api',
    'https://github.com/gardener/etcd-druid',
    'https://github.com/gardener/gardener-extension-os-suse/pull/9',
    'https://hackmd.io/abc/?view#top',
    'https://gardener.cloud/',
  ];
  const kb = kbOf({ topics: [topic('2025-11/nftables', { links: urls.map((url) => ({ url })), geps: [28] })] });
  expect(listReferenceNames(kb.topic('2025-11/nftables'))).toEqual([
    'gardener/gardener#13558',
    'gardener#13558',
    'gardener/gardener#11',
    'gardener#11',
    'metal-stack/gardener:hack/gateway-api',
    'gardener/etcd-druid',
    'gardener/gardener-extension-os-suse#9',
    'gardener-extension-os-suse#9',
    'extension-os-suse#9',
    'os-suse#9',
    'hackmd.io/abc',
    'GEP-28',
    '^11',
    '^9',
  ]);
});
