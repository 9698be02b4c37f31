import {
  WATCHED_KINDS,
  type WatchedKind,
} from '@ecotrack/backstage-plugin-platform-health-common';

const INTRODUCTION =
  '# What the portal reads of a cluster for the health of services: nothing of secrets, and nothing is written.\n' +
  '# Generated from the kinds that are watched.';

function rule([group, kinds]: [string, readonly WatchedKind[]]): string {
  return [
    `  - apiGroups: ['${group}']`,
    '    resources:',
    ...kinds.map(({ plural }) => `      - ${plural}`),
    '    verbs: [list, watch]',
  ].join('\n');
}

/** docs/operator/read-only-clusterrole.yaml: every kind of `WATCHED_KINDS`, by group, to list and to watch. */
export function clusterRole(): string {
  const groups = new Map<string, WatchedKind[]>();
  for (const kind of Object.values(WATCHED_KINDS))
    groups.set(kind.group, [...(groups.get(kind.group) ?? []), kind]);
  return `${[
    INTRODUCTION,
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: ClusterRole',
    'metadata:',
    '  name: ecotrack-portal-health',
    'rules:',
    ...[...groups].map(rule),
  ].join('\n')}\n`;
}
