import {
  known,
  QueryTemplate,
  required,
  textAt,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { parametersOf, Reading } from './failover';
import { isMaster, readyServers } from './servers';

/**
 * Values that the master tells of its replicas, by the names of their pods, or by their addresses where a pod's is not
 * known. Throws Unreadable when there are fewer than replicas that are ready.
 */
export function valuesOfReplicas(
  reading: Reading,
  query: QueryTemplate,
): readonly (readonly [name: string, value: number])[] {
  const values = valuesBy(
    reading.world.samples(query, parametersOf(reading)),
    'slave_ip',
  );
  const replicas = readyServers(reading).filter(pod => !isMaster(pod));
  required(
    values.size >= replicas.length ? values : undefined,
    `${query.id} of ${replicas.length - values.size} replicas`,
  );
  const names = new Map(
    replicas.map(pod => [
      known(() => textAt(pod, 'status', 'podIP')),
      pod.metadata.name,
    ]),
  );
  return [...values].map(([address, value]) => [
    names.get(address) ?? address,
    value,
  ]);
}
