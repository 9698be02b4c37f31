import {
  kindSource,
  namesInWords,
  Outcome,
  querySource,
  Rule,
  secondsInWords,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { FAILOVERS, PODS } from '../../kinds';
import { PERSISTENCE, persistenceQuery } from '../../queries/persistence';
import { exported } from '../../reading/exported';
import { failoverOf, Reading, settingOf } from '../../reading/failover';
import { seriesOfServers } from '../../reading/servers';

const SOURCES = [
  kindSource(FAILOVERS),
  kindSource(PODS),
  querySource(persistenceQuery),
];

const seriesOf = (reading: Reading) =>
  seriesOfServers(reading, persistenceQuery, PERSISTENCE);

const degraded = (servers: readonly string[], what: string): Outcome =>
  servers.length === 0
    ? 'fine'
    : {
        state: 'degraded',
        sentence: `${namesInWords(servers)}: ${what}.`,
        evidence: [
          {
            name: what,
            value: servers.length,
            unit: 'count',
            threshold: 0,
            source: querySource(persistenceQuery),
          },
        ],
      };

export const snapshotFailing: Rule = {
  id: 'redis/snapshot-failing',
  title: 'Snapshot that could not be written',
  sources: SOURCES,
  nextStep:
    'Read the log of the server: mostly the disk is full or there is no memory to fork.',
  check: exported(context =>
    degraded(
      seriesOf(context)
        .filter(([, value]) => value('snapshotStatus') === 0)
        .map(([name]) => name),
      'the last snapshot failed',
    ),
  ),
};

export const appendOnlyFailing: Rule = {
  id: 'redis/append-only-failing',
  title: 'Append-only file that cannot be written',
  sources: SOURCES,
  nextStep: 'Look at the disk of the server: writes are refused until it goes.',
  check: exported(context =>
    degraded(
      seriesOf(context)
        .filter(
          ([, value]) =>
            value('appendStatus') === 0 && value('isAppendOnly') > 0,
        )
        .map(([name]) => name),
      'the append-only file cannot be written',
    ),
  ),
};

/** What `customConfig` asks for is set at run time and lost with a crash: then the data is not durable any more. */
export const appendOnlyOff: Rule = {
  id: 'redis/append-only-off',
  title: 'Append-only file that is wanted and off',
  sources: SOURCES,
  nextStep:
    'Put --appendonly yes into spec.redis.command; customConfig is lost when a server restarts.',
  check: exported(context => {
    const isWanted = settingOf(failoverOf(context), 'appendonly') === 'yes';
    if (!isWanted) return 'does-not-apply';
    return degraded(
      seriesOf(context)
        .filter(([, value]) => value('isAppendOnly') === 0)
        .map(([name]) => name),
      'the append-only file is off',
    );
  }),
};

export const snapshotOld: Rule = {
  id: 'redis/snapshot-old',
  title: 'Changes that no snapshot within the RPO holds',
  sources: SOURCES,
  threshold: {
    default: 3600,
    unit: 'seconds',
    bounds: [300, 604_800],
    origin: 'spec 003: RPO of Redis is 1 hour, restored from a snapshot',
  },
  nextStep: 'Read the log of the server, then write one: redis-cli BGSAVE.',
  check: exported(context => {
    const save = settingOf(failoverOf(context), 'save');
    if (save === '' || save === '""') return 'does-not-apply';
    const now = context.world.now.getTime() / 1000;
    const [server, age] = highest(
      seriesOf(context).map(([name, value]) => {
        const since = now - value('snapshotTime');
        return [name, value('changes') > 0 ? since : 0] as const;
      }),
    ) ?? ['', 0];
    if (age <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${server} has changes that no snapshot holds; the last one is ${secondsInWords(
        age,
      )} old.`,
      evidence: [
        {
          name: `age of the last snapshot of ${server}`,
          value: age,
          unit: 'seconds',
          threshold: context.threshold,
          source: querySource(persistenceQuery),
        },
      ],
    };
  }),
};
