import {
  kindSource,
  KubernetesObject,
  namesInWords,
  Rule,
  textAt,
  Unreadable,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, FENCED_ANNOTATION } from '../../kinds';
import { clusterOf, primaryOf } from '../../reading/cluster';

/** Instances that somebody fenced; `*` is all of them. Throws Unreadable. */
export function fencedInstances(cluster: KubernetesObject): readonly string[] {
  const text = textAt(cluster, 'metadata', 'annotations', FENCED_ANNOTATION);
  if (text === undefined || text === '') return [];
  const unreadable = new Unreadable(
    `${FENCED_ANNOTATION} of ${cluster.metadata.name} is no JSON list of names`,
  );
  try {
    const names: unknown = JSON.parse(text);
    if (
      Array.isArray(names) &&
      names.every((name): name is string => typeof name === 'string')
    )
      return names;
  } catch {
    throw unreadable;
  }
  throw unreadable;
}

export const fenced: Rule = {
  id: 'postgres/fenced',
  title: 'Instance that is fenced',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Find out who fenced it and why; lift it with "kubectl cnpg fencing off".',
  check(context) {
    const cluster = clusterOf(context);
    const names = fencedInstances(cluster);
    if (names.length === 0) return 'fine';
    const isAll = names.includes('*');
    const isPrimary = isAll || names.includes(primaryOf(cluster));
    const who = isAll ? 'All instances' : namesInWords(names);
    return {
      state: isPrimary ? 'unhealthy' : 'degraded',
      sentence: `${who} of ${cluster.metadata.name} ${
        names.length === 1 && !isAll ? 'is' : 'are'
      } fenced: PostgreSQL is stopped there${
        isPrimary ? ', the primary included' : ''
      }.`,
      evidence: [
        {
          name: FENCED_ANNOTATION,
          value: names.join(', '),
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
