import { once } from 'node:events';
import { createServer, RequestListener, Server } from 'node:http';
import { createServer as createTlsServer, ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

const servers = new Set<Server>();

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
});

/** An API server that answers as the test says; over TLS when there is a certificate. Closed after the tests of the file. */
export async function startCluster(
  listener: RequestListener,
  tls?: ServerOptions,
) {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = tls ? createTlsServer(tls) : createServer();
  server.on('request', (request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  servers.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    /** Paths with queries, in their order. */
    requests,
    sockets,
  };
}

/** Answers with JSON. */
export const json =
  (
    document: unknown,
    status = 200,
    headers: Record<string, string> = {},
  ): RequestListener =>
  (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(document));
  };

/** A page of a list of pods. */
export const podList = (...items: unknown[]) => ({
  kind: 'PodList',
  apiVersion: 'v1',
  metadata: { resourceVersion: '7' },
  items,
});
