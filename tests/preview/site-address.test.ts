import { expect, test } from 'vitest';
import { readSiteAddress } from '../../tools/preview/site-address.ts';

const read = (SITE_URL?: string, BASE_PATH?: string) => readSiteAddress({ SITE_URL, BASE_PATH }, 'https://trellis.example');

test.each([
  [undefined, undefined, 'https://trellis.example', '/'],
  ['https://x.example', undefined, 'https://x.example', '/'],
  ['https://x.example/sub/', undefined, 'https://x.example', '/sub/'],
  ['https://x.example/a/b', undefined, 'https://x.example', '/a/b/'],
  ['https://x.example', 'sub', 'https://x.example', '/sub/'],
  [undefined, '/sub/', 'https://trellis.example', '/sub/'],
  ['https://x.example/sub', '/sub/', 'https://x.example', '/sub/'],
  [undefined, '', 'https://trellis.example', '/'],
])('SITE_URL=%s BASE_PATH=%s is %s and %s', (url, path, site, base) => {
  expect(read(url, path)).toEqual({ site, base });
});

test.each([
  ['x.example', undefined, /not the address of a site/],
  ['ftp://x.example', undefined, /not the address of a site/],
  ['https://x.example/?a', undefined, /not the address of a site/],
  ['https://jane:secret@x.example/', undefined, /not the address of a site/],
  ['https://x.example/a/', '/b/', /ends in \/a\/, but BASE_PATH is \/b\//],
  [undefined, '/a b/', /not a path/],
  [undefined, '/../', /not a path/],
])('SITE_URL=%s BASE_PATH=%s is refused', (url, path, message) => {
  expect(() => read(url, path)).toThrow(message);
});
