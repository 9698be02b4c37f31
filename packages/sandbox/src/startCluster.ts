import { randomBytes } from 'node:crypto';
import { Platform } from '@ecotrack/model';
import {
  CertificateAuthority,
  createKubernetesApi,
  KubernetesApi,
  ObjectStore,
} from './kubernetes';
import { Operators, startOperators, Troubles } from './operators';
import { fillCluster } from './world/fillCluster';

export type ClusterOptions = {
  name: string;
  port: number;
  platform: Platform;
  /** Whether Argo CD lives here. */
  isHome: boolean;
  ca: CertificateAuthority;
  /** The portal's read token; made at random when absent. */
  token?: string;
  origins?: string[];
  /** Milliseconds between the steps of a roll-out; asked each time. */
  delay: () => number;
};

/** One cluster of the sandbox. */
export type SandboxCluster = {
  name: string;
  store: ObjectStore;
  api: KubernetesApi;
  operators: Operators;
  /** What is to go wrong in it. */
  troubles: Troubles;
  close(): Promise<void>;
};

/** Watches are told that they live more often than by a real server, so that silence is seen sooner. */
const BOOKMARK_SECONDS = 5;

const randomToken = () => randomBytes(24).toString('base64url');

/** Starts a cluster with what the platform team has installed, and the operators that make it come true. */
export async function startCluster(
  options: ClusterOptions,
): Promise<SandboxCluster> {
  const { name, port, platform, isHome, ca, token, origins, delay } = options;
  const store = new ObjectStore();
  const api = await createKubernetesApi({
    store,
    port,
    name,
    ca,
    origins,
    bookmarkSeconds: BOOKMARK_SECONDS,
    ...(token && { tokens: { portal: token, admin: randomToken() } }),
  });
  fillCluster(store, { platform, cluster: name, isHome, now: new Date() });
  const troubles = new Troubles();
  const operators = startOperators({ store, delay, troubles });
  return {
    name,
    store,
    api,
    operators,
    troubles,
    async close() {
      operators.close();
      await api.close();
    },
  };
}
