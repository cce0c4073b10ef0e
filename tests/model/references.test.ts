import { expect, test } from 'vitest';
import { toReference } from '../../src/model/references.ts';

test.each([
  ['https://github.com/gardener/gardener/pull/13558', 'pull-request', 'gardener/gardener#13558'],
  ['https://github.com/gardener/gardener/issues/2906', 'issue', 'gardener/gardener#2906'],
  ['https://github.com/timebertt/gardener/tree/gind', 'branch', 'timebertt/gardener: gind'],
  ['https://github.com/afritzler/vali/commit/35fbce152f783f33fdc2066e09d60ec2ba56b562', 'commit', 'afritzler/vali@35fbce1'],
  [
    'https://github.com/gardener/gardener/compare/master...metal-stack:gardener:x',
    'comparison',
    'gardener/gardener: master...metal-stack:gardener:x',
  ],
  [
    'https://github.com/gardener/gardener/blob/master/docs/proposals/README.md',
    'file',
    'gardener/gardener: docs/proposals/README.md',
  ],
  ['https://github.com/saracen/gobuildcache', 'repository', 'saracen/gobuildcache'],
  ['https://youtu.be/TCLXovw43HA?t=104s', 'video', 'youtu.be/TCLXovw43HA?t=104s'],
  ['https://www.talos.dev/', 'document', 'talos.dev'],
])('%s is a %s', (url, kind, label) => {
  expect(toReference({ url })).toMatchObject({ kind, label });
});

test("an author's label wins over the derived one", () => {
  expect(toReference({ url: 'https://www.talos.dev/', label: 'Talos' }).label).toBe('Talos');
});
