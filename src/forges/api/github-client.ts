import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { openAnswerCache } from './answer-cache.ts';
import type { ApiSettings } from './index.ts';

export type Client = ReturnType<typeof openGithubClient>;

const patience = 5;

/**
 * A client of GitHub's REST interface. It follows pages, waits out rate limits, tries again after failures of the server, and
 * asks again only for what has changed: answers are kept with their ETag.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function openGithubClient({ token, cache, log, address, second = 1000 }: ApiSettings) {
  const wait = (limit: string) => (seconds: number, _request: object, _client: unknown, tries: number) => {
    if (tries >= patience) return false;
    log(`${limit} of GitHub is used up; going on in ${seconds} s.`);
    return true;
  };
  const client = new (Octokit.plugin(nameLimits, paginateRest, retry, throttling))({
    auth: token,
    ...(address && { baseUrl: address.replace(/\/$/, '') }),
    userAgent: 'trellis-references',
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    // A 429 is a rate limit, which is waited out as long as the forge says.
    retry: { retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: wait('The hourly limit'),
      onSecondaryRateLimit: wait('The limit of requests at a time'),
    },
  });
  askConditionally(client, cache);
  return client;
}

/** Not every answer that sets a time to wait says in words which limit was reached; the throttle goes by the words. */
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
    // The hooks further in are bound to these very options, and do not see others.
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

/** Status of a failed request; 0 for failures of another kind. */
export const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 0;
