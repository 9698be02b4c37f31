import { z } from 'zod';
import { QueryFailure } from './QueryFailure';

/** No server is left alone for longer. */
const LONGEST_RETRY_AFTER = 15 * 60_000;

const errorSchema = z.object({
  status: z.literal('error'),
  errorType: z.string().regex(/^[a-z_]{1,40}$/),
});

function retryAfter(headers: Headers): number {
  const text = headers.get('retry-after')?.trim();
  if (!text) return 0;
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const wait = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - now;
  return Number.isNaN(wait)
    ? 0
    : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}

function errorTypeOf(body: string): string | undefined {
  try {
    return errorSchema.safeParse(JSON.parse(body)).data?.errorType;
  } catch {
    return undefined;
  }
}

function serverFailure({ status, headers }: Response): QueryFailure {
  const options = {
    reach: 'server',
    retryAfter: retryAfter(headers),
  } as const;
  if (status === 401)
    return new QueryFailure(
      'unauthorized',
      'Prometheus does not accept the credentials of the portal',
      options,
    );
  if (status === 403)
    return new QueryFailure(
      'forbidden',
      'Prometheus does not let the portal ask',
      options,
    );
  if (status >= 300 && status < 400)
    return new QueryFailure(
      'unreachable',
      `Prometheus answered with a redirect (HTTP ${status}), which is not followed`,
      options,
    );
  return new QueryFailure(
    'unreachable',
    `Prometheus answered HTTP ${status}`,
    options,
  );
}

/**
 * What an answer that is no success means. Prometheus' own errors speak of the query; what a proxy, a login or an
 * overloaded server says would be said to every query.
 */
export function responseFailure(
  response: Response,
  body: string,
): QueryFailure {
  const errorType = errorTypeOf(body);
  const { status } = response;
  if (errorType === 'timeout')
    return new QueryFailure('timeout', 'Prometheus took too long to answer');
  if (status === 400 || status === 422 || (status === 500 && errorType))
    return new QueryFailure(
      'unreadable',
      `Prometheus refused the query (${errorType ?? `HTTP ${status}`})`,
    );
  return serverFailure(response);
}
