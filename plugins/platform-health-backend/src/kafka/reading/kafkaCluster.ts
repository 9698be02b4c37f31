import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  recordAt,
  required,
  Unreadable,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KAFKA } from '../projections';

/** The Kafka object; its absence is a matter for the rule that looks for it. */
export const kafkaOf = (
  world: World,
  { namespace, name }: Pick<ResourceRef, 'namespace' | 'name'>,
): KubernetesObject =>
  required(world.object(KAFKA, namespace, name), `Kafka ${name}`);

/** A number of Kafka's configuration, which people write as a number or as text. Throws Unreadable. */
export function configNumber(
  object: KubernetesObject,
  key: string,
  ...path: readonly string[]
): number | undefined {
  const value = recordAt(object, ...path)?.[key];
  if (value === undefined || value === null) return undefined;
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new Unreadable(`${key} of ${object.metadata.name} is no number`);
}

/** Replicas that must be in sync for a write to be taken (Kafka's default is 1). */
export const minInSyncOf = (kafka: KubernetesObject): number =>
  configNumber(kafka, 'min.insync.replicas', 'spec', 'kafka', 'config') ?? 1;
