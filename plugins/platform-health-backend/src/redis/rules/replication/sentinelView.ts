import {
  kindSource,
  querySource,
  required,
  Rule,
  sampleValue,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, FAILOVERS } from '../../kinds';
import { SENTINEL, sentinelViewQuery } from '../../queries/availability';
import {
  failoverOf,
  hasSentinelExporter,
  parametersOf,
  readyOf,
  sentinelSet,
} from '../../reading/failover';

/** Only with an exporter beside the sentinels, which is off by default. */
export const sentinelView: Rule = {
  id: 'redis/sentinel-view',
  title: 'Sentinels without a quorum, or with a clock they do not trust',
  sources: [
    kindSource(FAILOVERS),
    kindSource(DEPLOYMENTS),
    querySource(sentinelViewQuery),
  ],
  nextStep: 'Ask a sentinel: redis-cli -p 26379 SENTINEL CKQUORUM mymaster.',
  check(context) {
    const failover = failoverOf(context);
    if (!hasSentinelExporter(failover)) return 'does-not-apply';
    const { name } = failover.metadata;
    const samples = context.world.samples(
      sentinelViewQuery,
      parametersOf(context),
    );
    const ready = readyOf(
      required(sentinelSet(context), `Deployment rfs-${name}`),
    );
    const valuesOf = (metric: string) => {
      const values = samples
        .filter(({ labels }) => labels.__name__ === metric)
        .map(sampleValue);
      return required(
        values.length >= ready ? values : undefined,
        `${metric} of every sentinel`,
      );
    };
    const without = valuesOf(SENTINEL.quorum).filter(value => value === 0);
    const tilted = valuesOf(SENTINEL.tilt).filter(value => value > 0);
    if (without.length === 0 && tilted.length === 0) return 'fine';
    return {
      state: without.length === ready ? 'unhealthy' : 'degraded',
      sentence:
        without.length > 0
          ? `${without.length} of ${ready} sentinels of ${name} see no quorum.`
          : `${tilted.length} of ${ready} sentinels of ${name} do not trust their clocks.`,
      evidence: [
        {
          name:
            without.length > 0
              ? 'sentinels without quorum'
              : 'sentinels in tilt',
          value: without.length || tilted.length,
          unit: 'count',
          threshold: 0,
          source: querySource(sentinelViewQuery),
        },
      ],
    };
  },
};
