import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { allowHere } from '../http/allowHere';
import type { FaultBoard } from './FaultBoard';
import { controlRouter } from './http/controlRouter';

/** The server that switches faults. */
export type Control = {
  url: string;
  close(): Promise<void>;
};

/** Serves the switches on loopback; port 0 takes a free one. Rejects when the port is taken. */
export async function startControl(
  board: FaultBoard,
  port: number,
): Promise<Control> {
  const server = createServer();
  const url = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`;
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `the sandbox's control server cannot listen on 127.0.0.1:${port}; stop what uses the port or choose another one`,
      { cause: error },
    );
  }
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(allowHere(url));
  app.use(controlRouter(board));
  server.on('request', app);
  return {
    url: url(),
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
