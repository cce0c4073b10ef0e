/**
 * The path that a request asks for, decoded, or undefined where no page can be meant: malformed escapes, steps upwards
 * however they are spelled, backslashes, control characters.
 */
export function readPath(target: string | undefined): string | undefined {
  if (!target?.startsWith('/') || target.startsWith('//')) return undefined;
  const path = decode(target.replace(/[?#].*$/s, ''));
  if (path === undefined || /[\p{Cc}\\]/u.test(path) || /%(?:2e|2f|5c|00)/i.test(path)) return undefined;
  return path.split('/').some((segment) => segment === '..' || segment === '.') ? undefined : path;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
