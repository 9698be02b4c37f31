import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  required,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { USER } from '../projections';

/** The KafkaUser object; its absence is a matter for the rule that looks for it. */
export const userOf = (
  world: World,
  { namespace, name }: ResourceRef,
): KubernetesObject =>
  required(world.object(USER, namespace, name), `KafkaUser ${name}`);
