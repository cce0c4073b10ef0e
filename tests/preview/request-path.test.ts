import { expect, test } from 'vitest';
import { readPath } from '../../tools/preview/request-path.ts';

test.each([
  ['/', '/'],
  ['/topics/?q=%zz#x', '/topics/'],
  ['/k%C3%A4se/', '/käse/'],
  ['/a%20b/...', '/a b/...'],
])('%s asks for %s', (target, path) => {
  expect(readPath(target)).toBe(path);
});

test.each([
  ...[
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/x',
    '/../x',
    '/./x',
    '/x/..',
    '/%252e%252e%252fx',
    '/x%00',
    '/x\\y',
    '/x%5cy',
    '/%',
    '/%E0%A4%A',
  ],
  ...['//evil.example/', 'constructor', '', 'http://evil.example/'],
])('%j asks for nothing', (target) => {
  expect(readPath(target)).toBeUndefined();
});
