import { InputError } from '@backstage/errors';
import { Forge } from '../forge';
import {
  APPLICATION,
  ARGOCD_NAMESPACE,
  readApplication,
} from './application/Application';
import { Cluster, Clusters } from './application/Clusters';
import { deleteApplication } from './deleteApplication';
import { concerns, EVERYTHING } from './concerns';
import { reconcileApplication } from './reconcileApplication';
import { ReconcileContext } from './ReconcileContext';
import { applyRoot, ROOT } from './rootApplication';
import { Runner } from './Runner';
import { runOperation } from './runOperation';
import { TargetCache } from './source/TargetCache';

/** `home` is the cluster that Argo CD runs in and that holds the Applications. */
export type GitOpsLoopOptions = {
  forge: Forge;
  clusters: Record<string, Cluster>;
  home: string;
  repository: { owner: string; name: string };
  now?: () => Date;
  /** Told of what should not happen; standard error when not given. */
  onError?: (error: unknown) => void;
};

export type GitOpsLoop = {
  /** Reads git anew and works until nothing is left to do. */
  reconcile(): Promise<void>;
  close(): void;
};

/**
 * A small Argo CD. It follows the Applications of its home cluster, those that the GitOps
 * repository brings and those put there otherwise, whenever git or the clusters change.
 * Throws InputError when the home cluster is unknown.
 */
export function createGitOpsLoop(options: GitOpsLoopOptions): GitOpsLoop {
  const { forge, home, repository } = options;
  if (!options.clusters[home]) {
    throw new InputError(
      `home: there is no cluster '${home}'; name one of clusters`,
    );
  }
  const clusters = new Clusters(options.clusters, home);
  const { store } = clusters.home;
  const cache = new TargetCache(forge);
  const now = options.now ?? (() => new Date());
  const onError =
    options.onError ??
    (error => process.stderr.write(`GitOps loop: ${String(error)}\n`));
  const rootURL = `${forge.url}/${repository.owner}/${repository.name}.git`;

  const context: ReconcileContext = {
    clusters,
    targets: item => cache.get(item),
    now,
  };
  const reconcileOne = async (name: string): Promise<number | undefined> => {
    const object = store.get(
      APPLICATION.apiVersion,
      APPLICATION.kind,
      name,
      ARGOCD_NAMESPACE,
    );
    if (!object) return undefined;
    const application = readApplication(object);
    const { operation } = application;
    if (object.metadata.deletionTimestamp) {
      deleteApplication(application, clusters);
      return undefined;
    }
    const current = operation
      ? await runOperation(application, operation, context)
      : application;
    return current && reconcileApplication(current, context);
  };

  const due = new Set<string>();
  const pass = async (): Promise<number | undefined> => {
    const names = new Set(due);
    due.clear();
    const isDue = (name: string) => names.has(name) || names.has(EVERYTHING);
    const waits: number[] = [];
    const work = async (name: string) => {
      if (!isDue(name)) return;
      try {
        const wait = await reconcileOne(name);
        if (wait === undefined) return;
        due.add(name);
        waits.push(wait);
      } catch (error) {
        onError(error);
      }
    };
    applyRoot(store, rootURL);
    await work(ROOT);
    const { apiVersion, kind } = APPLICATION;
    for (const { metadata } of store.list(apiVersion, kind, ARGOCD_NAMESPACE)) {
      if (metadata.name !== ROOT) await work(metadata.name);
    }
    return waits.length > 0 ? Math.min(...waits) : undefined;
  };

  const runner = new Runner(pass, onError);
  const wake = (name: string) => {
    due.add(name);
    runner.schedule();
  };
  const unsubscribe = [
    forge.onPush(() => {
      cache.clear();
      wake(EVERYTHING);
    }),
    ...clusters
      .all()
      .map(cluster =>
        cluster.store.subscribe(event => concerns(event).forEach(wake)),
      ),
    // Argo CD tries again what was refused; here as soon as it can succeed
    ...clusters
      .all()
      .flatMap(
        ({ troubles }) => troubles?.subscribe(() => wake(EVERYTHING)) ?? [],
      ),
  ];
  wake(EVERYTHING);

  return {
    reconcile() {
      cache.clear();
      due.add(EVERYTHING);
      return runner.run();
    },
    close() {
      runner.close();
      unsubscribe.forEach(end => end());
    },
  };
}
