import { createServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createRequestListener } from './api/createRequestListener';
import { Outage } from './api/Outage';
import {
  CertificateAuthority,
  createCertificateAuthority,
} from './api/security/CertificateAuthority';
import { createTokens, Tokens } from './api/security/User';
import { ResourceRegistry } from './kinds/ResourceRegistry';
import { ObjectStore } from './store/ObjectStore';

/** A running API server of one cluster. */
export type KubernetesApi = {
  /** `https://127.0.0.1:<port>`. */
  url: string;
  /** The certificate that clients trust. */
  caPem: string;
  tokens: Tokens;
  /** What it is to do wrong. */
  outage: Outage;
  /** Ends all watches and the listener at once. */
  close(): Promise<void>;
};

export type KubernetesApiOptions = {
  /** The objects to serve; the platform's CRDs are added to them. */
  store: ObjectStore;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** The cluster's name, for its certificate and for error sentences. */
  name: string;
  /** Shared by servers whose clients are to trust one authority. */
  ca?: CertificateAuthority;
  /** Fixed tokens; made at random when absent. */
  tokens?: Tokens;
  /**
   * Origins, such as `http://localhost:3000`, whose requests the portal's
   * Kubernetes proxy passes on with their Origin header. None by default.
   */
  origins?: string[];
  /** Seconds between bookmarks of a watch (60). */
  bookmarkSeconds?: number;
  /** A watch from an expired version gets an ERROR event (default) or status 410. */
  expiredWatch?: 'event' | 'status';
};

/** Serves a store as a Kubernetes API over TLS on loopback. Rejects when the port is taken. */
export async function createKubernetesApi(
  options: KubernetesApiOptions,
): Promise<KubernetesApi> {
  const { store, port, name } = options;
  const ca = options.ca ?? (await createCertificateAuthority());
  const tokens = options.tokens ?? createTokens();
  const registry = new ResourceRegistry(store);
  registry.installPlatform();

  const outage = new Outage();
  const server = createServer(
    // Clients reuse connections; longer than their pauses, so that none is cut mid-request.
    { ...(await ca.issue(name)), keepAliveTimeout: 65_000 },
    createRequestListener({
      cluster: {
        name,
        store,
        registry,
        bookmarkSeconds: options.bookmarkSeconds ?? 60,
        expiredWatch: options.expiredWatch ?? 'event',
        outage,
      },
      tokens,
      origins: options.origins ?? [],
    }),
  );
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `the Kubernetes API of cluster "${name}" cannot listen on 127.0.0.1:${port}; stop what uses the port or choose another one`,
      { cause: error },
    );
  }
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${bound}`,
    caPem: ca.pem,
    tokens,
    outage,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
