import { ResourceRegistry } from '../../kinds/ResourceRegistry';

/** Served, but nothing in it is stored. */
const REVIEW_GROUPS = [{ name: 'authorization.k8s.io', versions: ['v1'] }];

const serverAddressByClientCIDRs = (serverAddress: string) => [
  { clientCIDR: '0.0.0.0/0', serverAddress },
];

const groupVersion = (group: string, version: string) => ({
  groupVersion: `${group}/${version}`,
  version,
});

function groupEntry(group: { name: string; versions: string[] }) {
  const versions = group.versions.map(version =>
    groupVersion(group.name, version),
  );
  return { name: group.name, versions, preferredVersion: versions[0] };
}

/** `/api`: the versions of the core group. */
export function apiVersions(address: string) {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: serverAddressByClientCIDRs(address),
  };
}

/** `/apis`: all other groups. */
export function apiGroupList(registry: ResourceRegistry) {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...registry.groups(), ...REVIEW_GROUPS].map(groupEntry),
  };
}

/** `/apis/<group>`: one group, or undefined. */
export function apiGroup(registry: ResourceRegistry, name: string) {
  const group = [...registry.groups(), ...REVIEW_GROUPS].find(
    known => known.name === name,
  );
  return group && { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(group) };
}
