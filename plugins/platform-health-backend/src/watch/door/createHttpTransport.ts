import { once } from 'node:events';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { DoorTransport } from './DoorTransport';

export interface HttpTransportOptions {
  readonly discovery: DiscoveryService;
  readonly auth: AuthService;
}

/**
 * Reaches the door over HTTP as this plugin. Not by fetch, which gives up a silent stream after five minutes. Each
 * request has its own socket and its own token, because tokens are short-lived.
 */
export function createHttpTransport(
  options: HttpTransportOptions,
): DoorTransport {
  const { discovery, auth } = options;
  return {
    async get(path, query, signal) {
      const [base, { token }] = await Promise.all([
        discovery.getBaseUrl('kubernetes'),
        auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'kubernetes',
        }),
      ]);
      const url = new URL(`${base}/ecotrack${path}`);
      url.search = new URLSearchParams(query).toString();
      const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const asked = request(url, {
        agent: false,
        signal,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
        },
      });
      const closed = new Promise<void>(resolve => {
        asked.on('close', resolve);
      });
      asked.end();
      try {
        const [body] = (await once(asked, 'response')) as [IncomingMessage];
        // whoever reads the body sees the error; an error after that concerns nobody
        asked.on('error', () => undefined);
        body.on('error', () => undefined);
        return {
          status: body.statusCode ?? 0,
          headers: body.headers,
          body,
          closed,
        };
      } catch (error) {
        await closed;
        throw error;
      }
    },
  };
}
