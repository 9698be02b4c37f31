import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  booleanAt,
  listAt,
  oneLine,
  recordAt,
  required,
  textAt,
  timeAt,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { APPLICATION } from '../projections';

/** The Application; its absence is a matter for the rule that looks for it. */
export const applicationOf = (
  world: World,
  { namespace, name }: ResourceRef,
): KubernetesObject =>
  required(world.object(APPLICATION, namespace, name), `Application ${name}`);

/** Whether Argo CD syncs by itself what is new in Git. */
export const isAutomated = (application: KubernetesObject): boolean =>
  recordAt(application, 'spec', 'syncPolicy', 'automated') !== undefined &&
  booleanAt(application, 'spec', 'syncPolicy', 'automated', 'enabled') !==
    false;

/** How the last sync went, or how the present one goes; undefined when there was none. */
export const operationPhase = (
  application: KubernetesObject,
): string | undefined =>
  textAt(application, 'status', 'operationState', 'phase');

/** Whether nothing was ever delivered, nor was it tried: as an Application is made. */
export const isNeverSynced = (application: KubernetesObject): boolean =>
  recordAt(application, 'status', 'operationState') === undefined &&
  (listAt(application, 'status', 'history') ?? []).length === 0;

/** A message of the status for a sentence: `: what it says`, or nothing. */
export function messageAt(
  application: KubernetesObject,
  ...path: readonly string[]
): string {
  const message = textAt(application, 'status', ...path, 'message');
  return message ? `: ${oneLine(message)}` : '';
}

/** A condition of an Application, which has no status: it stands for as long as it is there. */
export interface ApplicationCondition {
  readonly type: string;
  readonly message: string;
  readonly since?: Date;
}

/** Conditions of an Application. Throws Unreadable. */
export const applicationConditions = (
  application: KubernetesObject,
): readonly ApplicationCondition[] =>
  (listAt(application, 'status', 'conditions') ?? []).map((_, index) => ({
    type: required(
      textAt(application, 'status', 'conditions', index, 'type'),
      `the type of a condition of ${application.metadata.name}`,
    ),
    message:
      textAt(application, 'status', 'conditions', index, 'message') ?? '',
    since: timeAt(
      application,
      'status',
      'conditions',
      index,
      'lastTransitionTime',
    ),
  }));
