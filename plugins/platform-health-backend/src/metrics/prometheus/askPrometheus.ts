import { parseAnswer, QueryAnswer } from './parseAnswer';
import { QueryFailure } from './QueryFailure';
import { readBody } from './readBody';
import { responseFailure } from './responseFailure';
import { safeText } from './safeText';

/** A server with the query API of Prometheus: Prometheus, Thanos, Mimir, VictoriaMetrics. */
export interface PrometheusServer {
  /** Address that `/api/v1/query` is appended to. */
  readonly url: string;
  /** Sent with every query, such as `X-Scope-OrgID`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly bearerToken?: string;
}

export interface AskOptions {
  /** Milliseconds until the answer must be there, whole. */
  readonly timeout: number;
  readonly maxBytes: number;
  readonly maxSeries: number;
  readonly signal: AbortSignal;
}

/** An answer about an earlier moment is stale: a clock or a replica stands still. */
const OLDEST = 5 * 60_000;

const queryUrl = (base: string) =>
  new URL('api/v1/query', base.endsWith('/') ? base : `${base}/`);

function connectionFailure(error: unknown): QueryFailure {
  const { code } = Object((error as Error).cause);
  const why =
    typeof code === 'string' && /^[A-Z_]+$/.test(code) ? ` (${code})` : '';
  return new QueryFailure('unreachable', `Prometheus cannot be reached${why}`, {
    reach: 'server',
  });
}

function checkAge({ evaluatedAt }: QueryAnswer, headers: Headers): void {
  if (evaluatedAt === undefined) return;
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  if (now - evaluatedAt > OLDEST)
    throw new QueryFailure(
      'stale',
      `Prometheus answered about ${new Date(evaluatedAt).toISOString()}`,
    );
}

async function exchange(
  server: PrometheusServer,
  expression: string,
  options: AskOptions,
): Promise<QueryAnswer> {
  const response = await fetch(queryUrl(server.url), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      ...server.headers,
      ...(server.bearerToken && {
        authorization: `Bearer ${server.bearerToken}`,
      }),
    },
    body: new URLSearchParams({
      query: expression,
      timeout: `${options.timeout}ms`,
    }),
    redirect: 'manual',
    signal: options.signal,
  });
  const body = await readBody(response, options.maxBytes);
  if (!response.ok) throw responseFailure(response, body);
  const answer = parseAnswer(body, options.maxSeries);
  checkAge(answer, response.headers);
  return answer;
}

/**
 * Asks one instant query. Throws QueryFailure; an answer with warnings is a failure `partial`, because a sum over some
 * of the series is no sum.
 */
export async function askPrometheus(
  server: PrometheusServer,
  expression: string,
  options: AskOptions,
): Promise<QueryAnswer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.timeout);
  try {
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    const answer = await exchange(server, expression, { ...options, signal });
    if (answer.warnings.length > 0)
      throw new QueryFailure(
        'partial',
        `Prometheus warns: ${safeText(answer.warnings.join('; '))}`,
      );
    return answer;
  } catch (error) {
    if (error instanceof QueryFailure) throw error;
    throw deadline.signal.aborted
      ? new QueryFailure(
          'timeout',
          `Prometheus did not answer within ${options.timeout / 1000} s`,
          { reach: 'deadline' },
        )
      : connectionFailure(error);
  } finally {
    clearTimeout(timer);
  }
}
