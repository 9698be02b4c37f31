import {
  bytesInWords,
  kindSource,
  namesInWords,
  querySource,
  ratioInWords,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { FAILOVERS, PODS } from '../../kinds';
import { MEMORY, memoryQuery } from '../../queries/memory';
import { exported } from '../../reading/exported';
import { failoverOf, Reading, settingOf } from '../../reading/failover';
import { seriesOfServers } from '../../reading/servers';

const SOURCES = [
  kindSource(FAILOVERS),
  kindSource(PODS),
  querySource(memoryQuery),
];

const memoryOf = (reading: Reading) =>
  seriesOfServers(reading, memoryQuery, MEMORY).map(([name, value]) => ({
    name,
    used: value('used'),
    max: value('max'),
  }));

/** Where every key may be thrown out a full memory is usual: evictions count then. */
export const memory: Rule = {
  id: 'redis/memory',
  title: 'Memory nearly used up',
  sources: SOURCES,
  threshold: {
    default: 0.9,
    unit: 'ratio',
    bounds: [0.5, 0.99],
    origin: 'usual alert of redis_exporter: more than 90 % of maxmemory',
  },
  nextStep:
    'Look which keys grow (redis-cli --bigkeys) and whether they have a time to live; then raise maxmemory.',
  check: exported(context => {
    const policy = settingOf(failoverOf(context), 'maxmemory-policy');
    const all = memoryOf(context);
    if (policy?.startsWith('allkeys-')) return 'does-not-apply';
    const [server, ratio] = highest(
      all
        .filter(({ max }) => max > 0)
        .map(({ name, used, max }) => [name, used / max] as const),
    ) ?? ['', 0];
    if (ratio <= context.threshold) return 'fine';
    const { max = 0 } = all.find(({ name }) => name === server) ?? {};
    return {
      state: 'degraded',
      sentence: `${server} uses ${ratioInWords(ratio)} of ${bytesInWords(
        max,
      )}.`,
      evidence: [
        {
          name: `memory of ${server}`,
          value: ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(memoryQuery),
        },
      ],
    };
  }),
};

/** Also what is left of `customConfig` after a crash: the operator sets it at run time and writes it nowhere. */
export const noMemoryLimit: Rule = {
  id: 'redis/no-memory-limit',
  title: 'Server without a limit for its memory',
  sources: SOURCES,
  nextStep:
    'Put --maxmemory into spec.redis.command; customConfig is lost when a server restarts.',
  check: exported(context => {
    const unlimited = memoryOf(context)
      .filter(({ max }) => max === 0)
      .map(({ name }) => name);
    if (unlimited.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(unlimited)} ${
        unlimited.length === 1 ? 'has' : 'have'
      } no maxmemory: Redis grows until its container is killed.`,
      evidence: [
        {
          name: 'servers without maxmemory',
          value: unlimited.length,
          unit: 'count',
          threshold: 0,
          source: querySource(memoryQuery),
        },
      ],
    };
  }),
};
