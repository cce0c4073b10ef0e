import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { openAnswerCache } from './answer-cache.ts';
import type { ApiSettings } from './index.ts';

export type Client = ReturnType<typeof openGithubClient>;

const patience = 5;

/**
 * A client for GitHub's REST API. It follows pages, waits when a rate limit is reached, retries after server errors, and caches
 * answers by ETag, so that unchanged ones are not sent again.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function openGithubClient({ token, cache, log, address, second = 1000 }: ApiSettings) {
  const wait = (limit: string) => (seconds: number, _request: object, _client: unknown, tries: number) => {
    if (tries >= patience) return false;
    log(`GitHub's ${limit} rate limit is reached. Continuing in ${seconds} s.`);
    return true;
  };
  const client = new (Octokit.plugin(nameLimits, paginateRest, retry, throttling))({
    auth: token,
    ...(address && { baseUrl: address.replace(/\/$/, '') }),
    userAgent: 'trellis-references',
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    // The throttling plugin handles 429, because it waits as long as GitHub asks for.
    retry: { retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: wait('primary'),
      onSecondaryRateLimit: wait('secondary'),
    },
  });
  askConditionally(client, cache);
  return client;
}

/** The throttling plugin recognizes a secondary rate limit by its message, which not every answer with `Retry-After` has. */
function nameLimits(octokit: Octokit): Record<string, never> {
  octokit.hook.error('request', (error) => {
    const headers = ('response' in error && error.response?.headers) || {};
    if ([403, 429].includes(statusOf(error)) && headers['retry-after'] && headers['x-ratelimit-remaining'] !== '0')
      error.message += ' (secondary rate limit)';
    throw error;
  });
  return {};
}

function askConditionally(client: Octokit, folder: string): void {
  const cache = openAnswerCache(folder);
  client.hook.wrap('request', async (request, options) => {
    const { url } = client.request.endpoint(options);
    const kept = cache.read(url);
    // Other hooks are bound to this object and would ignore a copy.
    if (kept) options.headers['if-none-match'] = kept.etag;
    try {
      const response = await request(options);
      const { etag, link } = response.headers;
      if (etag) cache.write(url, { etag, link, data: response.data });
      return response;
    } catch (error) {
      if (!kept || statusOf(error) !== 304) throw error;
      return { status: 200, url, headers: kept.link === undefined ? {} : { link: kept.link }, data: kept.data };
    }
  });
}

/** HTTP status of a failed request; 0 for other errors. */
export const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 0;
