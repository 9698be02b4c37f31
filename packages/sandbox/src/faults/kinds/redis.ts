import { isPodReady } from '../../operators/pods/readiness';
import { redisLabels, ROLE } from '../../operators/redis/redisSettings';
import type { Fault, FaultPlace } from '../Fault';
import { all, crash, dataPods, refuse, turn } from './changes';

const podsOf = (
  place: FaultPlace,
  component: 'redis' | 'sentinel',
  labels = {},
) =>
  dataPods(place, {
    ...redisLabels(place.platform.redis.cluster, component),
    ...labels,
  })
    .filter(isPodReady)
    .map(({ metadata }) => metadata.name);

export const redisFaults: Fault[] = [
  {
    id: 'redis-master-gone',
    technology: 'redis',
    scope: 'environment',
    title: 'Master gone',
    effect:
      'The master crashes and the sentinels find no replica to take over; switched off, one becomes master.',
    start(place) {
      const { name, dataNamespace: namespace } = place.environment;
      const masters = podsOf(place, 'redis', { [ROLE]: 'master' });
      if (masters.length === 0) refuse(`the Redis of ${name} has no master`);
      return all(
        place.cluster.troubles.add({
          type: 'no-failover',
          technology: 'redis',
          namespace,
        }),
        crash(place, namespace, masters),
      );
    },
  },
  {
    id: 'redis-quorum-lost',
    technology: 'redis',
    scope: 'environment',
    title: 'Sentinel quorum lost',
    effect: 'All sentinels but one crash: nobody can agree on a failover.',
    start(place) {
      const { name, dataNamespace } = place.environment;
      const sentinels = podsOf(place, 'sentinel');
      if (sentinels.length < 2)
        refuse(`the Redis of ${name} has fewer than two sentinels`);
      return crash(place, dataNamespace, sentinels.slice(1));
    },
  },
  {
    id: 'redis-evictions',
    technology: 'redis',
    scope: 'environment',
    title: 'Evictions',
    effect:
      'Memory is full: 40 keys are evicted each second, and 4 of 10 reads miss.',
    start: place =>
      turn(place, 'redis', place.environment.dataNamespace, {
        memory: 0.99,
        evictionsPerSecond: 40,
        hits: 0.6,
      }),
  },
];
