import {
  bytesInWords,
  kindSource,
  querySource,
  Rule,
  secondsInWords,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { FAILOVERS, PODS } from '../../kinds';
import {
  lagSecondsQuery,
  offsetQuery,
  replicaOffsetQuery,
} from '../../queries/replication';
import { exported } from '../../reading/exported';
import { valuesOfReplicas } from '../../reading/replicas';
import { masterOf, valueOfMaster } from '../../reading/servers';

export const lagSeconds: Rule = {
  id: 'redis/replication-lag-seconds',
  title: 'Replica that the master has not heard of',
  sources: [
    kindSource(FAILOVERS),
    kindSource(PODS),
    querySource(lagSecondsQuery),
  ],
  threshold: {
    default: 10,
    unit: 'seconds',
    bounds: [2, 3600],
    origin: 'a replica reports every second; ten are a link that stands still',
  },
  nextStep: 'Look at CPU and network of the replica, and for slow commands.',
  check: exported(context => {
    const [replica, seconds] = highest(
      valuesOfReplicas(context, lagSecondsQuery),
    ) ?? ['', 0];
    if (seconds <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `The master heard of ${replica} ${secondsInWords(
        seconds,
      )} ago.`,
      evidence: [
        {
          name: `replication lag of ${replica}`,
          value: seconds,
          unit: 'seconds',
          threshold: context.threshold,
          source: querySource(lagSecondsQuery),
        },
      ],
    };
  }),
};

export const lagBytes: Rule = {
  id: 'redis/replication-lag-bytes',
  title: 'Replica that lacks much of the stream',
  sources: [
    kindSource(FAILOVERS),
    kindSource(PODS),
    querySource(offsetQuery),
    querySource(replicaOffsetQuery),
  ],
  threshold: {
    default: 10 * 1024 * 1024,
    unit: 'bytes',
    bounds: [1024 * 1024, 1024 ** 3],
    origin: 'spec 003: replication_lag > 10MB, which it says of PostgreSQL',
  },
  nextStep: 'Look at CPU and network of the replica, and for slow commands.',
  check: exported(context => {
    const master = masterOf(context).metadata.name;
    const offset = valueOfMaster(context, offsetQuery);
    const [replica, bytes] = highest(
      valuesOfReplicas(context, replicaOffsetQuery).map(
        ([name, confirmed]) => [name, offset - confirmed] as const,
      ),
    ) ?? ['', 0];
    if (bytes <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${replica} is ${bytesInWords(bytes)} behind ${master}.`,
      evidence: [
        {
          name: `replication lag of ${replica}`,
          value: bytes,
          unit: 'bytes',
          threshold: context.threshold,
          source: querySource(replicaOffsetQuery),
        },
      ],
    };
  }),
};
