import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A cached answer, with the ETag that tells the forge which version it is. */
interface KeptAnswer {
  etag: string;
  /** The `Link` header with the addresses of other pages. */
  link: string | undefined;
  data: unknown;
}

export interface AnswerCache {
  read(url: string): KeptAnswer | undefined;
  write(url: string, answer: KeptAnswer): void;
}

/** A cache with one file per address. Files that cannot be read or written are ignored. */
export function openAnswerCache(folder: string): AnswerCache {
  const fileOf = (url: string) => join(folder, `${createHash('sha256').update(url).digest('hex')}.json`);
  return {
    read(url) {
      try {
        const kept: unknown = JSON.parse(readFileSync(fileOf(url), 'utf8'));
        return isKeptAnswer(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    write(url, answer) {
      const draft = `${fileOf(url)}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(draft, JSON.stringify(answer), { mode: 0o600 });
        renameSync(draft, fileOf(url));
      } catch {
        // Without a cache, requests only take longer.
      }
    },
  };
}

const isKeptAnswer = (value: unknown): value is KeptAnswer =>
  typeof value === 'object' && value !== null && 'etag' in value && typeof value.etag === 'string' && 'data' in value;
