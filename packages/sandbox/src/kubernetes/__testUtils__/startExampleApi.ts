import { createKubernetesApi, KubernetesApi } from '../createKubernetesApi';
import { ObjectStore } from '../store/ObjectStore';
import { exampleStore } from './exampleStore';
import { rawRequest } from './rawClient';

/** A ConfigMap as a client sends it. */
export const configMap = (name: string, data: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

/** Gives every test of a suite an API of its own over the example objects. */
export function startExampleApi(options?: { history?: number }) {
  let running: { api: KubernetesApi; store: ObjectStore };

  beforeEach(async () => {
    const store = exampleStore(options);
    const api = await createKubernetesApi({ store, port: 0, name: 'dev' });
    running = { api, store };
  });

  afterEach(() => running.api.close());

  const send = (method: string, path: string, body?: unknown, type?: string) =>
    rawRequest(running.api, path, {
      method,
      body,
      headers: type ? { 'content-type': type } : {},
    });

  return {
    get api() {
      return running.api;
    },
    get store() {
      return running.store;
    },
    /** A request with the admin's token. */
    send,
    /** Code, reason and message of a request that must be refused with a Status. */
    async refusal(answer: ReturnType<typeof send>) {
      const { status, json } = await answer;
      expect(json).toMatchObject({
        kind: 'Status',
        status: 'Failure',
        code: status,
      });
      return [status, json.reason, json.message];
    },
    /** The names of a list. */
    async names(path: string) {
      const { status, json } = await send('GET', path);
      expect(status).toBe(200);
      return json.items.map(item => item.metadata.name);
    },
  };
}
