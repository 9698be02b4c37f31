import { request as httpsRequest, RequestOptions } from 'node:https';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import type { KubernetesApi } from '../createKubernetesApi';

/** The parts of answers that tests look at; which are there depends on the request. */
export type ApiJson = {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid: string;
    generation: number;
    resourceVersion: string;
    deletionTimestamp?: string;
    labels: Record<string, string>;
    continue: string;
    remainingItemCount?: number;
  };
  spec: Record<string, unknown>;
  status: {
    allowed?: boolean;
    phase?: string;
    resourceRules?: unknown[];
    sync: { status: string };
  };
  data: Record<string, string>;
  items: ApiJson[];
  containers: Array<{ usage: Record<string, string> }>;
  groups: Array<{ name: string }>;
  groupVersion: string;
  resources: unknown[];
  versions: string[];
  major: string;
  message: string;
  reason: string;
  code: number;
};

type WatchJson = { type: string; object: ApiJson };

export type RawRequest = {
  method?: string;
  /** A token, or null for none; the admin's when absent. */
  token?: string | null;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
};

function send(api: KubernetesApi, path: string, raw: RawRequest) {
  const { hostname, port } = new URL(api.url);
  const token = raw.token === undefined ? api.tokens.admin : raw.token;
  const text =
    raw.body === undefined || typeof raw.body === 'string'
      ? raw.body
      : JSON.stringify(raw.body);
  const options: RequestOptions = {
    hostname,
    port,
    path,
    method: raw.method ?? 'GET',
    ca: api.caPem,
    // A test may send any Host; the certificate is still checked.
    servername: 'localhost',
    agent: false,
    signal: raw.signal,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(text !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      }),
      ...raw.headers,
    },
  };
  return httpsRequest(options).end(text);
}

/** One request by node:https that trusts nothing but the server's authority. */
export async function rawRequest(
  api: KubernetesApi,
  path: string,
  raw: RawRequest = {},
): Promise<{ status: number; type: string; text: string; json: ApiJson }> {
  const [response] = (await once(send(api, path, raw), 'response')) as [
    IncomingMessage,
  ];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const type = String(response.headers['content-type']);
  const json = type.includes('json') ? JSON.parse(text) : {};
  return { status: response.statusCode ?? 0, type, text, json };
}

/** A watch by node:https; events are awaited one by one. */
export async function rawWatch(
  api: KubernetesApi,
  path: string,
  raw: RawRequest = {},
) {
  const outgoing = send(api, path, raw);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const lines = createInterface(response)[Symbol.asyncIterator]();
  return {
    status: response.statusCode ?? 0,
    /** The next event; undefined when the stream has ended. */
    async next(): Promise<WatchJson | undefined> {
      const line = await lines.next();
      return line.done ? undefined : JSON.parse(line.value);
    },
    ended: new Promise<void>(resolve => {
      response.on('close', resolve);
    }),
    leave() {
      outgoing.on('error', () => {});
      outgoing.destroy();
    },
  };
}
