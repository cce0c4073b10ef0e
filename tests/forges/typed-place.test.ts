import { expect, test } from 'vitest';
import { findTypedPlace, toShortName } from '../../src/forges/index.ts';

const read = (text: string) => {
  const place = findTypedPlace(text);
  return place && toShortName(place);
};

test.each([
  ['https://github.com/gardener/gardener/pull/13558', 'gardener/gardener#13558'],
  ['github.com/gardener/gardener/issues/11', 'gardener/gardener#11'],
  ['www.github.com/gardener/gardener', 'gardener/gardener'],
  ['metal-stack/gardener/pull/9', 'metal-stack/gardener#9'],
  ['timebertt/gardener/tree/gind', 'timebertt/gardener:gind'],
])('%s is read as %s', (text, name) => expect(read(text)).toBe(name));

test.each(['gardener/gardener', 'ingress/egress', 'https://example.org/a/b/pull/1', 'http://[', 'github.com', ''])(
  '%s is no such address',
  (text) => expect(read(text)).toBeUndefined(),
);
