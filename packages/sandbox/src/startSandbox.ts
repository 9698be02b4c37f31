import { randomBytes } from 'node:crypto';
import { parsePlatform, Platform } from '@ecotrack/model';
import { createGitOpsLoop } from './delivery';
import { createForge, Forge } from './forge';
import {
  createCertificateAuthority,
  createKubernetesApi,
  KubernetesApi,
  ObjectStore,
} from './kubernetes';
import { startOperators } from './operators';
import { fillCluster } from './world/fillCluster';
import { publishWorld } from './world/publishWorld';
import { settle } from './world/settle';

const OWNER = 'ecotrack';
const GITOPS = 'gitops';

/** Milliseconds between the steps of a roll-out, so that it is seen to move. */
const STEP = 400;

export type SandboxOptions = {
  /** Where the forge keeps its repositories. */
  directory: string;
  /** Port of `forge` and of each cluster by its name; 0 takes a free one. */
  ports: Record<string, number>;
  /** Password of the forge's user `portal`. */
  forgePassword: string;
  /** The portal's read token of each cluster; made at random when absent. */
  tokens?: Record<string, string | undefined>;
  /** Origins of the portal that the clusters answer. */
  origins?: string[];
  /** Milliseconds between the steps of a roll-out. */
  step?: number;
  /** Told in short lines what is being done. */
  say?: (line: string) => void;
};

/** A running sandbox. */
export type Sandbox = {
  forge: Forge;
  platform: Platform;
  clusters: Record<string, { api: KubernetesApi; store: ObjectStore }>;
  /** The certificate all clusters are trusted by, PEM. */
  caPem: string;
  close(): Promise<void>;
};

function readPlatform(repository: string): Platform {
  const result = parsePlatform(JSON.stringify({ gitops: { repository } }));
  if (result.valid) return result.value;
  throw new Error(result.errors.map(error => error.message).join(' '));
}

/**
 * Starts the embedded world: a forge with the services' repositories, the platform's clusters with
 * their operators, and the GitOps loop between them. Resolves when everything runs; rejects with a
 * sentence when a port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { directory, ports, forgePassword, tokens = {} } = options;
  const say = options.say ?? (() => {});
  const closers: Array<() => void | Promise<void>> = [];
  const close = async () => {
    for (const end of closers.reverse().splice(0)) await end();
  };
  try {
    const ca = await createCertificateAuthority();
    const forge = await createForge({
      dataDirectory: directory,
      port: portOf(ports, 'forge'),
      password: forgePassword,
      organisations: [OWNER],
    });
    closers.push(() => forge.close());
    say(`forge: ${forge.url}`);

    const platform = readPlatform(`${forge.url}/${OWNER}/${GITOPS}.git`);
    const names = [...new Set(platform.environments.map(one => one.cluster))];
    const [home] = names;
    let step = 0;
    const clusters: Sandbox['clusters'] = {};
    const operators = [];
    for (const name of names) {
      const store = new ObjectStore();
      const api = await createKubernetesApi({
        store,
        port: portOf(ports, name),
        name,
        ca,
        origins: options.origins,
        ...(tokens[name] && {
          tokens: { portal: tokens[name], admin: randomToken() },
        }),
      });
      closers.push(() => api.close());
      fillCluster(store, {
        platform,
        cluster: name,
        isHome: name === home,
        now: new Date(),
      });
      const running = startOperators({ store, delay: () => step });
      closers.push(() => running.close());
      operators.push(running);
      clusters[name] = { api, store };
      say(`cluster ${name}: ${api.url}`);
    }

    const world = await publishWorld(forge, platform, {
      owner: OWNER,
      gitops: GITOPS,
    });
    say(`repositories: ${world.repositories.join(', ')}`);
    const loop = createGitOpsLoop({
      forge,
      clusters: Object.fromEntries(
        Object.entries(clusters).map(([name, { api, store }]) => [
          name,
          { store, server: api.url },
        ]),
      ),
      home,
      repository: { owner: OWNER, name: GITOPS },
    });
    closers.push(() => loop.close());
    const stores = Object.values(clusters).map(({ store }) => store);
    await settle(loop, operators, stores);
    await world.endDelivery();
    await settle(loop, operators, stores);
    say(`running: ${world.running(stores)}`);
    step = options.step ?? STEP;
    return { forge, platform, clusters, caPem: ca.pem, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const randomToken = () => randomBytes(24).toString('base64url');

function portOf(ports: Record<string, number>, name: string): number {
  const port = ports[name];
  if (port !== undefined) return port;
  throw new Error(
    `there is no port for ${name}; give one in the sandbox's ports`,
  );
}
