import {
  countAt,
  keyNumber,
  known,
  singleValue,
  type Description,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../projections';
import { connectedProxies, convergence } from '../queries/controlPlane';
import { AUTHORITIES, expiryOf } from '../reading/authority';
import { istiodVersions } from '../reading/istiod';

/** istiod, as far as it is known. */
export function describeControlPlane({
  world,
  resource,
}: Omit<RuleContext, 'threshold'>): Description {
  const { namespace, name } = resource;
  const count = (...path: string[]) =>
    known(() => {
      const deployment = world.object(DEPLOYMENT, namespace, name);
      return deployment && countAt(deployment, ...path);
    });
  const ready = count('status', 'readyReplicas');
  const wanted = count('spec', 'replicas');
  const version = known(() => istiodVersions(world))
    ?.map(({ text }) => text)
    .join(', ');
  const value = (query: typeof convergence) =>
    known(() => singleValue(world.samples(query, { namespace })));
  const certificates = AUTHORITIES.flatMap(({ purpose, query }) => {
    const expires = known(() => expiryOf(world, query).toISOString());
    return expires ? [{ purpose, name: 'Istio', expires }] : [];
  });
  return {
    sentence: version ? `Istio ${version}` : 'Istio',
    keyNumbers: [
      ...keyNumber('ready-replicas', ready, 'count', wanted),
      ...keyNumber('connected-proxies', value(connectedProxies), 'count'),
      ...keyNumber('push-p99', value(convergence), 'seconds'),
    ],
    certificates,
    details: {
      type: 'mesh-control-plane',
      ...(version && { version }),
      ...(ready !== undefined && { ready }),
      ...(wanted !== undefined && { wanted }),
      ...(certificates[0] && { rootExpires: certificates[0].expires }),
    },
  };
}
