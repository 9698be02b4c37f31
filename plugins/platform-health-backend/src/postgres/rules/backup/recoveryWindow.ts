import {
  kindSource,
  required,
  Rule,
  secondsInWords,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { BACKUPS, CLUSTERS, OBJECT_STORES } from '../../kinds';
import { backupSetup } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';
import { recoveryOf } from '../../reading/recovery';

const DAY = 86_400;

/** A young cluster cannot have a long window: its age less a day is enough. */
export const recoveryWindow: Rule = {
  id: 'postgres/recovery-window',
  title: 'Less time that can be restored than promised',
  sources: [CLUSTERS, BACKUPS, OBJECT_STORES].map(kindSource),
  threshold: {
    default: 7 * DAY,
    unit: 'seconds',
    bounds: [DAY, 365 * DAY],
    origin: 'spec 003: point-in-time recovery to any point within 7 days',
  },
  nextStep:
    'Compare retentionPolicy with what is promised, and look which backups the store still has.',
  check(context) {
    const { threshold, world } = context;
    const cluster = clusterOf(context);
    const { name } = cluster.metadata;
    const setup = backupSetup(cluster);
    if (!setup) return 'does-not-apply';
    const { firstPoint, retention } = recoveryOf(context, cluster, setup);
    const source = kindSource(
      setup.method === 'plugin' ? OBJECT_STORES : CLUSTERS,
    );
    if (retention !== undefined && retention < threshold)
      return {
        state: 'degraded',
        sentence: `Backups of ${name} are kept for ${secondsInWords(
          retention,
        )}; ${secondsInWords(threshold)} are promised.`,
        evidence: [
          {
            name: 'retention policy',
            value: retention,
            unit: 'seconds',
            threshold,
            source,
          },
        ],
      };
    const created = required(
      timeAt(cluster, 'metadata', 'creationTimestamp'),
      `creationTimestamp of ${name}`,
    );
    const ageOf = (date: Date) => (world.now.getTime() - date.getTime()) / 1000;
    const wanted = Math.min(retention ?? threshold, ageOf(created) - DAY);
    const reach = firstPoint ? ageOf(firstPoint) : 0;
    if (reach >= wanted && (firstPoint || wanted > 0)) return 'fine';
    if (!firstPoint && wanted <= 0)
      return {
        state: 'progressing',
        sentence: `${name} is new and has no point to recover to yet.`,
        evidence: [{ name: 'first point', value: 'none', source }],
      };
    return {
      state: 'degraded',
      sentence: firstPoint
        ? `${name} can be restored to the last ${secondsInWords(
            reach,
          )}; it should be ${secondsInWords(wanted)}.`
        : `${name} cannot be restored: there is no point to recover to.`,
      evidence: [
        {
          name: 'recovery window',
          value: reach,
          unit: 'seconds',
          threshold: wanted,
          source,
        },
      ],
    };
  },
};
