import { Platform } from '@ecotrack/model';
import { ObjectStore } from '../kubernetes';
import { kafka } from './data/kafka';
import { mesh } from './platform/mesh';
import { namespaces } from './platform/namespaces';
import { nodes } from './platform/nodes';
import { namespace } from './objects';
import { observability } from './platform/observability';
import { postgres } from './data/postgres';
import { priorities } from './platform/priorities';
import { programs } from './platform/programs';
import { redis } from './data/redis';
import { security } from './platform/security';

/**
 * Puts into a cluster what the platform team has installed before any service comes: nodes,
 * operators, mesh, and the data services of each of its environments. What they need to run
 * (pods, services, volumes, secrets) is left to the operators.
 */
export function fillCluster(
  store: ObjectStore,
  options: { platform: Platform; cluster: string; isHome: boolean; now: Date },
): void {
  const { platform, cluster, isHome, now } = options;
  const environments = platform.environments.filter(
    environment => environment.cluster === cluster,
  );
  [
    ...['default', 'kube-system'].map(name => namespace(name)),
    ...nodes(cluster, now),
    ...namespaces(environments),
    ...priorities(platform),
    ...programs(isHome ? platform.gitops.argocdNamespace : undefined),
    ...security(platform, now),
    ...mesh(platform, cluster),
    ...observability(platform),
    ...environments.flatMap(environment => [
      ...postgres(platform, environment, now),
      ...redis(platform, environment),
      ...kafka(platform, environment),
    ]),
  ].forEach(item => store.create(item));
}
