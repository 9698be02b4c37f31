import { enrolmentOf, ObjectOf, Workload } from '@ecotrack/analysis';
import {
  recordAt,
  Unreadable,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../projections';
import { objectsOf } from './objects';

export type Pod = ObjectOf<'Pod'>;
export type Context = Pick<RuleContext, 'world' | 'resource'>;

const OVER = ['Succeeded', 'Failed'];

export const deploymentOf = ({ world, resource }: Context) =>
  world.object(DEPLOYMENT, resource.namespace, resource.name);

/** Pods of the workload that have not ended. */
export const podsOf = ({ world, resource }: Context): readonly Pod[] =>
  objectsOf(world, resource, ['Pod']).Pod.filter(
    ({ status }) => !OVER.includes(status?.phase ?? ''),
  );

/** Pods of the workload with a proxy of their own. */
export const podsWithProxy = (context: Context): readonly Pod[] =>
  podsOf(context).filter(pod => ['sidecar', 'both'].includes(enrolmentOf(pod)));

/** What policies select the workload by: the labels of its pods, or of those it would make. */
export function workloadOf(context: Context): Workload {
  const { namespace } = context.resource;
  const [pod] = podsOf(context);
  if (pod) return { namespace, labels: pod.metadata.labels ?? {} };
  const deployment = deploymentOf(context);
  const labels = deployment
    ? recordAt(deployment, 'spec', 'template', 'metadata', 'labels') ?? {}
    : {};
  return {
    namespace,
    labels: Object.fromEntries(
      Object.entries(labels).map(([name, value]) => {
        if (typeof value === 'string') return [name, value];
        throw new Unreadable(`label ${name} of ${context.resource.name}`);
      }),
    ),
  };
}
