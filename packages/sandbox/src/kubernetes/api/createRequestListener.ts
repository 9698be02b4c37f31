import { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { valueAt } from '../store/objects';
import { ApiResponse, Cluster } from './ApiRequest';
import { handleRequest } from './handleRequest';
import { readBody } from './readBody';
import { guardLoopback } from './security/guardLoopback';
import { authenticate, Tokens } from './security/User';
import { badRequest, PageNotFound, unauthorized } from './status/statusErrors';
import { toStatusError } from './status/toStatusError';

const pageNotFound = ({ message }: PageNotFound) => ({
  code: 404,
  text: `${message}\n`,
  type: 'text/plain; charset=utf-8',
});

/** Answers for one cluster; every error becomes a Status, none ends the process. */
export function createRequestListener(options: {
  cluster: Cluster;
  tokens: Tokens;
  /** Origins other than the server's own that may send requests. */
  origins: readonly string[];
}): RequestListener {
  const { cluster, tokens, origins } = options;

  const answer = async (incoming: IncomingMessage): Promise<ApiResponse> => {
    const { headers, method = 'GET', socket } = incoming;
    guardLoopback(headers, socket.localPort ?? 0, origins);
    await cluster.outage.passed();
    const { pathname, searchParams } = parseUrl(incoming.url ?? '/');
    const user = authenticate(tokens, headers.authorization, pathname);
    if (!user) throw unauthorized();
    return handleRequest({
      cluster,
      user,
      method,
      pathname,
      query: searchParams,
      headers,
      readBody: () => readBody(incoming),
    });
  };

  return (incoming, response) => {
    answer(incoming)
      .catch((error: unknown): ApiResponse => {
        if (error instanceof PageNotFound) return pageNotFound(error);
        const { status } = toStatusError(error);
        return { code: status.code, json: status };
      })
      .then(answered => send(response, answered))
      .catch(() => response.destroy());
  };
}

function parseUrl(url: string): URL {
  try {
    return new URL(url, 'https://localhost');
  } catch {
    throw badRequest('the address of the request is not a valid URL');
  }
}

/** A refusal that asks to come again says so in a header too. */
function retryAfter(json: unknown): { 'retry-after'?: string } {
  const seconds = valueAt(json, ['details', 'retryAfterSeconds']);
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

function send(response: ServerResponse, answered: ApiResponse): void {
  // Who has left while the answer was made would leave its watch behind.
  if (response.destroyed) return;
  if ('stream' in answered) {
    answered.stream(response);
    return;
  }
  const [type, body] =
    'text' in answered
      ? [answered.type ?? 'text/plain', answered.text]
      : ['application/json', `${JSON.stringify(answered.json)}\n`];
  response.writeHead(answered.code, {
    'content-type': type,
    'cache-control': 'no-cache, private',
    'content-length': Buffer.byteLength(body),
    ...('json' in answered && retryAfter(answered.json)),
  });
  response.end(body);
}
