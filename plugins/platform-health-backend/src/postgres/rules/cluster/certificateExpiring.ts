import {
  KubernetesObject,
  kindSource,
  recordAt,
  required,
  Rule,
  secondsInWords,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

const PATH = ['status', 'certificates', 'expirations'] as const;

/** Secrets with certificates of the cluster and when each ends, the first to end first. */
export function certificateEnds(
  cluster: KubernetesObject,
): readonly (readonly [secret: string, end: Date])[] {
  const what = `${PATH.join('.')} of ${cluster.metadata.name}`;
  return Object.keys(required(recordAt(cluster, ...PATH), what))
    .map(
      name =>
        [
          name,
          required(timeAt(cluster, ...PATH, name), `${what}.${name}`),
        ] as const,
    )
    .sort(([, one], [, other]) => one.getTime() - other.getTime());
}

export const certificateExpiring: Rule = {
  id: 'postgres/certificate-expiring',
  title: 'Certificate that was not renewed in time',
  sources: [kindSource(CLUSTERS)],
  threshold: {
    default: 604_800,
    unit: 'seconds',
    bounds: [86_400, 7_776_000],
    origin:
      'the operator renews seven days before the end; later means that it could not',
  },
  nextStep:
    'Read the log of the operator for this certificate; renew it by hand when it is your own.',
  check(context) {
    const cluster = clusterOf(context);
    const [first] = certificateEnds(cluster);
    const [secret, end] = required(
      first,
      `certificates of ${cluster.metadata.name}`,
    );
    const left = (end.getTime() - context.world.now.getTime()) / 1000;
    if (left > context.threshold) return 'fine';
    return {
      state: left <= 0 ? 'unhealthy' : 'degraded',
      sentence:
        left <= 0
          ? `The certificate in ${secret} ended ${secondsInWords(-left)} ago.`
          : `The certificate in ${secret} ends in ${secondsInWords(left)}.`,
      evidence: [
        {
          name: secret,
          value: left,
          unit: 'seconds',
          threshold: context.threshold,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
