import {
  callsAround,
  CALLS_KINDS,
  readObjects,
  type CallRow,
  type Party,
} from '@ecotrack/analysis';
import type {
  MeshCall,
  MeshWorkloadDetails,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { KIND_IDS } from '../projections';
import { SETTINGS } from '../settings';
import { bagOf, unreadableObject } from './objects';
import { Context, workloadOf } from './workload';

/** Calls that a page can show. */
const MOST = 50;

/** Kinds that say who may call whom and are watched. */
const KINDS = CALLS_KINDS.filter(kind => kind !== 'NetworkPolicy');

const callOf = (
  { operations, mtls, blockedBy, unknown }: CallRow,
  { name }: Party,
): MeshCall => ({
  other: name,
  operations,
  mtls,
  ...(blockedBy && { blockedBy }),
  ...(unknown && { unknown }),
});

/**
 * Who may call the workload and whom it may call, with all pods of its namespace at the other end. NetworkPolicies are
 * not watched, so what they refuse is not seen. Throws Unreadable.
 */
export function callsOf(
  context: Context,
): NonNullable<MeshWorkloadDetails['calls']> {
  const { world, resource } = context;
  const { namespace } = resource;
  const { objects, unreadable } = readObjects(CALLS_KINDS, {
    ...bagOf(world, resource, KINDS),
    Pod: world.objects(KIND_IDS.Pod, { namespace }),
    NetworkPolicy: [],
  });
  if (unreadable.length > 0) throw unreadableObject(unreadable[0]);
  const { labels } = workloadOf(context);
  const self = {
    namespace,
    name: labels['app.kubernetes.io/name'] ?? labels.app ?? resource.name,
  };
  const isSelf = ({ name, namespace: where }: Party) =>
    name === self.name && where === namespace;
  const rows = callsAround(self, objects, SETTINGS);
  return {
    into: rows
      .filter(({ callee }) => isSelf(callee))
      .slice(0, MOST)
      .map(row => callOf(row, row.caller)),
    out: rows
      .filter(({ caller, callee }) => isSelf(caller) && !isSelf(callee))
      .slice(0, MOST)
      .map(row => callOf(row, row.callee)),
  };
}
