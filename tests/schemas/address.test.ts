import { describe, expect, test } from 'vitest';
import { findAddressMistake, showsOtherHost } from '../../src/schemas/address.ts';

test.each([
  'https://a.example/%E2%80%AEgpj.exe',
  'https://a.example/%0A%0A%23%23%20Injected',
  'https://a.example/?q=%00',
  'https://a.example/#%E2%80%A8',
  'https://a.example/%60code%60',
  'https://a.example/%250A',
  'https://a.example/%F3%A0%81%81',
])('%s hides characters that readers would be shown', (address) => {
  expect(findAddressMistake(address)).toMatch(/encoded characters/);
});

test.each([
  'https://a.example/%F0%9F%8C%90-ipv6',
  'https://a.example/%F0%9F%95%B5%EF%B8%8F-node',
  'https://a.example/%F0%9F%A7%91%F0%9F%8F%BC%E2%80%8D%F0%9F%8C%BE-deploy',
  'https://a.example/a%20b?q=%22a%22&r=100%25',
  'https://a.example/%zz%C3',
])('%s is an address like others', (address) => {
  expect(findAddressMistake(address)).toBeUndefined();
});

describe('words that show an address', () => {
  const elsewhere = 'https://evil.example/a';

  test.each([
    'https://github.com/gardener',
    '→ https://github.com/gardener',
    '(https://github.com/gardener)',
    'see https://github.com',
    'https:/github.com/gardener',
    'github.com/gardener',
    'github.com',
    'www.github.com',
    'WWW.GitHub.com/gardener',
    'see github.com/gardener',
    'github.com/gardener – the source',
    'https:// github.com/gardener',
    'github․com/gardener',
    'https:⁄⁄github.com⁄gardener',
  ])('%s do not lead to another host', (words) => {
    expect(showsOtherHost(words, elsewhere)).toBe(true);
    expect(showsOtherHost(words, 'https://github.com/gardener/gardener')).toBe(false);
  });

  test('an address that repeats the words in its path is another host', () => {
    expect(showsOtherHost('github.com/gardener', 'https://evil.example/github.com/gardener')).toBe(true);
    expect(showsOtherHost('k8s.io/api', 'https://github.com/evil/api')).toBe(true);
  });

  test('neither of two addresses may be another one, and a mailbox is that of the link', () => {
    expect(showsOtherHost('https://evil.example → https://github.com/a', elsewhere)).toBe(true);
    expect(showsOtherHost('security@gardener.cloud', 'mailto:security@evil.example')).toBe(true);
    expect(
      showsOtherHost('Write to security@gardener.cloud.', 'mailto:security@evil.example?subject=security@gardener.cloud'),
    ).toBe(true);
    expect(showsOtherHost('Write to security@gardener.cloud.', 'mailto:security@gardener.cloud')).toBe(false);
    expect(showsOtherHost('Write to us', 'mailto:security@gardener.cloud')).toBe(false);
  });

  test.each([
    ['k8s.io/client-go', 'https://github.com/kubernetes/client-go'],
    ['k8s.io/api', 'https://pkg.go.dev/k8s.io/api'],
    ['github.com/gardener/gardener/pkg', 'https://pkg.go.dev/github.com/gardener/gardener/pkg'],
  ])('the Go package %s may lead to %s', (words, url) => {
    expect(showsOtherHost(words, url)).toBe(false);
  });

  test.each(['Docs', 'gardener.cloud documentation', 'main.go', 'v1.2.0', 'networking.k8s.io/v1'])(
    '%s may lead anywhere, being no address',
    (words) => {
      expect(showsOtherHost(words, elsewhere)).toBe(false);
    },
  );
});
