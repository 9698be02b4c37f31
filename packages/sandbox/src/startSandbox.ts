import { parsePlatform, Platform } from '@ecotrack/model';
import { createGitOpsLoop } from './delivery';
import { FaultBoard } from './faults/FaultBoard';
import { Control, startControl } from './faults/startControl';
import { createForge, Forge } from './forge';
import { createCertificateAuthority } from './kubernetes';
import { Prometheus, startPrometheus } from './prometheus/startPrometheus';
import { SandboxCluster, startCluster } from './startCluster';
import { publishWorld } from './world/publishWorld';
import { countPods } from './world/countPods';
import { promoteOnce } from './world/promoteOnce';
import { settle } from './world/settle';

const OWNER = 'ecotrack';
const GITOPS = 'gitops';

/** Milliseconds between the steps of a roll-out, so that it is seen to move. */
const STEP = 400;

export type SandboxOptions = {
  /** Where the forge keeps its repositories. */
  directory: string;
  /**
   * Port of `forge`, of each cluster by its name and of its Prometheus as `<cluster>-prometheus`; 0 takes a free one.
   * With one for `control`, faults can be switched by HTTP.
   */
  ports: Record<string, number>;
  /** Password of the forge's user `portal`. */
  forgePassword: string;
  /** The portal's read token of each cluster; made at random when absent. */
  tokens?: Record<string, string | undefined>;
  /** Origins of the portal that the clusters answer. */
  origins?: string[];
  /** Milliseconds between the steps of a roll-out (400). */
  step?: number;
  /** Told in short lines what is being done. */
  say?: (line: string) => void;
};

/** A running sandbox. */
export type Sandbox = {
  forge: Forge;
  platform: Platform;
  clusters: Record<string, SandboxCluster & { prometheus: Prometheus }>;
  /** What can go wrong on purpose. */
  faults: FaultBoard;
  /** What switches faults by HTTP. */
  control?: Control;
  /** The certificate all clusters are trusted by, PEM. */
  caPem: string;
  /** Settles when nothing moves any more: git is delivered, roll-outs are done. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

function readPlatform(repository: string): Platform {
  const result = parsePlatform(JSON.stringify({ gitops: { repository } }));
  if (result.valid) return result.value;
  throw new Error(result.errors.map(error => error.message).join(' '));
}

function portOf(ports: Record<string, number>, name: string): number {
  const port = ports[name];
  if (port !== undefined) return port;
  throw new Error(
    `there is no port for ${name}; give one in the sandbox's ports`,
  );
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
    const forge = await createForge({
      dataDirectory: directory,
      port: portOf(ports, 'forge'),
      password: forgePassword,
      organisations: [OWNER],
    });
    closers.push(() => forge.close());
    say(`forge: ${forge.url}`);

    const platform = readPlatform(`${forge.url}/${OWNER}/${GITOPS}.git`);
    const ca = await createCertificateAuthority();
    const names = [...new Set(platform.environments.map(one => one.cluster))];
    const [home] = names;
    // nobody watches the start: its steps follow each other at once
    const pace = { step: 0 };
    const delay = () => pace.step;
    const clusters: SandboxCluster[] = [];
    for (const name of names) {
      const cluster = await startCluster({
        name,
        port: portOf(ports, name),
        platform,
        isHome: name === home,
        ca,
        token: tokens[name],
        origins: options.origins,
        delay,
      });
      closers.push(() => cluster.close());
      clusters.push(cluster);
      say(`cluster ${name}: ${cluster.api.url}`);
    }

    const repositories = await publishWorld(forge, platform, {
      owner: OWNER,
      gitops: GITOPS,
    });
    say(`repositories: ${repositories.join(', ')}`);
    const loop = createGitOpsLoop({
      forge,
      clusters: Object.fromEntries(
        clusters.map(({ name, store, api, troubles }) => [
          name,
          { store, server: api.url, troubles },
        ]),
      ),
      home,
      repository: { owner: OWNER, name: GITOPS },
    });
    closers.push(() => loop.close());
    await settle(loop, clusters);
    const [{ store: homeStore }] = clusters;
    promoteOnce(homeStore, platform);
    await settle(loop, clusters);
    const observed = [];
    for (const cluster of clusters) {
      const { name, store } = cluster;
      const prometheus = await startPrometheus({
        name,
        port: portOf(ports, `${name}-prometheus`),
        store,
        environments: platform.environments.filter(one => one.cluster === name),
      });
      closers.push(() => prometheus.close());
      observed.push({ ...cluster, prometheus });
      say(`Prometheus of ${name}: ${prometheus.url}`);
    }
    const faults = new FaultBoard({
      platform,
      clusters: Object.fromEntries(
        observed.map(({ name, store, troubles, api, prometheus }) => [
          name,
          {
            name,
            store,
            troubles,
            outage: api.outage,
            knobs: prometheus.knobs,
          },
        ]),
      ),
    });
    let control: Control | undefined;
    if (ports.control !== undefined) {
      const started = await startControl(faults, ports.control);
      closers.push(() => started.close());
      say(`faults: ${started.url}`);
      control = started;
    }
    say(`running: ${countPods(clusters.map(({ store }) => store))}`);
    pace.step = options.step ?? STEP;
    return {
      forge,
      platform,
      clusters: Object.fromEntries(observed.map(one => [one.name, one])),
      faults,
      control,
      caPem: ca.pem,
      settled: () => settle(loop, clusters),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
