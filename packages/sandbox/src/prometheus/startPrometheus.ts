import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { PlatformEnvironment } from '@ecotrack/model';
import express from 'express';
import type { ObjectStore } from '../kubernetes';
import { allowHere } from '../http/allowHere';
import { queryRouter } from './http/queryRouter';
import { startScraping } from './scrape/startScraping';
import { KnobBoard } from './world/KnobBoard';

export type PrometheusOptions = {
  /** The cluster's name, for error sentences. */
  readonly name: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly store: ObjectStore;
  /** The environments that live in the cluster. */
  readonly environments: readonly PlatformEnvironment[];
};

/** The Prometheus of one cluster. */
export type Prometheus = {
  readonly url: string;
  /** What faults turn. */
  readonly knobs: KnobBoard;
  close(): Promise<void>;
};

/** Serves the metrics of a cluster as its Prometheus would, on loopback. Rejects when the port is taken. */
export async function startPrometheus({
  name,
  port,
  store,
  environments,
}: PrometheusOptions): Promise<Prometheus> {
  const server = createServer();
  const url = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`;
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `the Prometheus of cluster "${name}" cannot listen on 127.0.0.1:${port}; stop what uses the port or choose another one`,
      { cause: error },
    );
  }
  const knobs = new KnobBoard();
  const scraping = startScraping({ store, environments, knobs });
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(allowHere(url));
  app.use(queryRouter(scraping.series));
  server.on('request', app);
  return {
    url: url(),
    knobs,
    async close() {
      scraping.close();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
