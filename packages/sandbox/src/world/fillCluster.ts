import { Platform } from '@ecotrack/model';
import { ObjectStore } from '../kubernetes';
import { namespaces } from './namespaces';
import { nodes } from './nodes';
import { namespace } from './objects';
import { security } from './security';

/** Puts into a cluster what the platform team has installed before any service comes. */
export function fillCluster(
  store: ObjectStore,
  options: { platform: Platform; cluster: string; isHome: boolean; now: Date },
): void {
  const { platform, cluster, isHome, now } = options;
  [
    ...['default', 'kube-system'].map(name => namespace(name)),
    ...(isHome ? [namespace(platform.gitops.argocdNamespace)] : []),
    ...nodes(cluster, now),
    ...namespaces(platform, cluster),
    ...security(platform, now),
  ].forEach(item => store.create(item));
}
