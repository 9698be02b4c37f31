import {
  Kind,
  ObjectBag,
  readObjects,
  type UnreadableObject,
} from '@ecotrack/analysis';
import {
  Unreadable,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import { KIND_IDS } from '../projections';
import { ROOT_NAMESPACE } from '../settings';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** Kinds that are looked for in the namespace of the resource and in that of the mesh; all others in the cluster. */
const LOCAL: readonly Kind[] = [
  'Pod',
  'Sidecar',
  'EnvoyFilter',
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
];

function objectsFor(world: World, kind: Kind, resource: ResourceRef) {
  const id = KIND_IDS[kind];
  const { namespace, name, type } = resource;
  if (kind === 'Pod' && type === 'workload')
    return world.objects(id, { namespace, label: [SERVICE_LABEL, name] });
  if (!LOCAL.includes(kind)) return world.objects(id, {});
  return [...new Set([namespace, ROOT_NAMESPACE])].flatMap(one =>
    kind === 'Pod' && one !== namespace
      ? []
      : world.objects(id, { namespace: one }),
  );
}

/** Objects that say something about a resource, as they are. Of pods only those of the workload, or of the namespace. */
export const bagOf = (
  world: World,
  resource: ResourceRef,
  kinds: readonly Kind[],
): ObjectBag =>
  Object.fromEntries(
    kinds.map(kind => [kind, objectsFor(world, kind, resource)]),
  );

/** That an object cannot be read, as rules say it. */
export const unreadableObject = ({ object, path, message }: UnreadableObject) =>
  new Unreadable(`${path} of ${object.kind} ${object.name}: ${message}`);

/** The same, read. Throws Unreadable for what is not what its kind has. */
export function objectsOf<K extends Kind>(
  world: World,
  resource: ResourceRef,
  kinds: readonly K[],
) {
  const { objects, unreadable } = readObjects(
    kinds,
    bagOf(world, resource, kinds),
  );
  if (unreadable.length > 0) throw unreadableObject(unreadable[0]);
  return objects;
}
