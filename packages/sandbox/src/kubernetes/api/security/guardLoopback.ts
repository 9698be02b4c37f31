import { IncomingHttpHeaders } from 'node:http';
import { refused } from '../status/statusErrors';

/**
 * Refuses what a page of another site could send to a server on loopback: a
 * Host that was rebound to 127.0.0.1, and an Origin that is neither this
 * server nor one of the portal's. Throws 403.
 */
export function guardLoopback(
  headers: IncomingHttpHeaders,
  port: number,
  origins: readonly string[],
): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!headers.host || !hosts.includes(headers.host.toLowerCase())) {
    throw refused(
      `the Host header is not this server; ask for https://${hosts[0]}`,
    );
  }
  const own = hosts.map(host => `https://${host}`);
  if (
    headers.origin !== undefined &&
    ![...own, ...origins].includes(headers.origin.toLowerCase())
  ) {
    throw refused(
      'the Origin header is not one that this sandbox serves; start the sandbox with the address of the portal',
    );
  }
}
