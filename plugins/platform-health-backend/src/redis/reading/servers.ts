import {
  labelAt,
  isPodReady,
  KubernetesObject,
  QueryTemplate,
  required,
  sampleValue,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { COMPONENT_LABEL, FAILOVER_LABEL, PODS, ROLE_LABEL } from '../kinds';
import { parametersOf, Reading } from './failover';

/** Pods of the servers; the sentinels carry the same name and another component. */
export const serverPods = ({
  world,
  resource,
}: Reading): readonly KubernetesObject[] =>
  world
    .objects(PODS, {
      namespace: resource.namespace,
      label: [FAILOVER_LABEL, resource.name],
    })
    .filter(pod => labelAt(pod, COMPONENT_LABEL) === 'redis');

export const isMaster = (pod: KubernetesObject): boolean =>
  labelAt(pod, ROLE_LABEL) === 'master';

export const readyServers = (reading: Reading): readonly KubernetesObject[] =>
  serverPods(reading).filter(isPodReady);

/** The ready master. Throws Unreadable when there is none or several: the rule `redis/master` says so. */
export function masterOf(reading: Reading): KubernetesObject {
  const masters = readyServers(reading).filter(isMaster);
  return required(
    masters.length === 1 ? masters[0] : undefined,
    `the one master of ${reading.resource.name}`,
  );
}

/** Values of a query by pod, one for every ready server. Throws Unreadable when a server is not in it. */
export function valuesOfServers(
  reading: Reading,
  query: QueryTemplate,
): readonly (readonly [name: string, value: number])[] {
  const values = valuesBy(
    reading.world.samples(query, parametersOf(reading)),
    'pod',
  );
  return readyServers(reading).map(({ metadata: { name } }) => [
    name,
    required(values.get(name), `${query.id} of ${name}`),
  ]);
}

/** The master's value of a query by pod. Throws Unreadable when it is not in it, or there is not one master. */
export function valueOfMaster(reading: Reading, query: QueryTemplate): number {
  const { name } = masterOf(reading).metadata;
  return required(
    valuesBy(reading.world.samples(query, parametersOf(reading)), 'pod').get(
      name,
    ),
    `${query.id} of ${name}`,
  );
}

/** Values of a query that gives several series by name and pod. */
export function seriesOfServers<K extends string>(
  reading: Reading,
  query: QueryTemplate,
  names: Readonly<Record<K, string>>,
): readonly (readonly [server: string, values: (key: K) => number])[] {
  const samples = reading.world.samples(query, parametersOf(reading));
  return readyServers(reading).map(({ metadata: { name } }) => [
    name,
    key =>
      sampleValue(
        required(
          samples.find(
            ({ labels }) =>
              labels.__name__ === names[key] && labels.pod === name,
          ),
          `${names[key]} of ${name}`,
        ),
      ),
  ]);
}
