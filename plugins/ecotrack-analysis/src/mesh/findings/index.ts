import { Kind, NONE, ObjectBag } from '../../objects/Objects';
import { readObjects } from '../../objects/readObjects';
import type { MeshSettings } from '../settings';
import type { Analysis, Analyzer } from './Analyzer';
import { destinationHost } from './destinations/destinationHost';
import { duplicateRules } from './destinations/duplicateRules';
import { leastConn } from './destinations/leastConn';
import { mtlsMismatch } from './destinations/mtlsMismatch';
import { serviceEntries } from './destinations/serviceEntries';
import { subsets } from './destinations/subsets';
import { unverifiedTls } from './destinations/unverifiedTls';
import { injectionLabels } from './injection/injectionLabels';
import { missingProxies } from './injection/missingProxies';
import { proxyUser } from './injection/proxyUser';
import { retiredImages } from './injection/retiredImages';
import { servicePorts } from './injection/servicePorts';
import { authorizationHosts } from './policies/authorizationHosts';
import { authorizationMethods } from './policies/authorizationMethods';
import { authorizationSources } from './policies/authorizationSources';
import { httpFieldsOnTcp } from './policies/httpFieldsOnTcp';
import { overlappingPolicies } from './policies/overlappingPolicies';
import { peerAuthentications } from './policies/peerAuthentications';
import { principalsNeedMtls } from './policies/principalsNeedMtls';
import { sidecarHosts } from './policies/sidecarHosts';
import { statusConditions } from './policies/statusConditions';
import { telemetryProviders } from './policies/telemetryProviders';
import { tokenNotDemanded } from './policies/tokenNotDemanded';
import { unmatchedSelectors } from './policies/unmatchedSelectors';
import { duplicateHosts } from './routing/duplicateHosts';
import { gatewayConflicts } from './routing/gatewayConflicts';
import { gatewayHosts } from './routing/gatewayHosts';
import { missingGateways } from './routing/missingGateways';
import { missingHosts } from './routing/missingHosts';
import { missingPorts } from './routing/missingPorts';
import { missingSubsets } from './routing/missingSubsets';
import { retries } from './routing/retries';
import { routeWeights } from './routing/routeWeights';
import { tokenRouting } from './routing/tokenRouting';
import { unreachableRoutes } from './routing/unreachableRoutes';

/** Everything that is looked for, by what it is about. */
export const MESH_ANALYZERS = {
  routing: [
    missingGateways,
    missingHosts,
    missingSubsets,
    missingPorts,
    duplicateHosts,
    unreachableRoutes,
    gatewayHosts,
    gatewayConflicts,
    routeWeights,
    retries,
    tokenRouting,
  ],
  destinations: [
    destinationHost,
    subsets,
    duplicateRules,
    mtlsMismatch,
    unverifiedTls,
    leastConn,
    serviceEntries,
  ],
  policies: [
    authorizationSources,
    authorizationMethods,
    authorizationHosts,
    principalsNeedMtls,
    httpFieldsOnTcp,
    tokenNotDemanded,
    peerAuthentications,
    overlappingPolicies,
    unmatchedSelectors,
    sidecarHosts,
    telemetryProviders,
    statusConditions,
  ],
  injection: [
    injectionLabels,
    missingProxies,
    proxyUser,
    retiredImages,
    servicePorts,
  ],
} as const satisfies Readonly<Record<string, readonly Analyzer[]>>;

/** Kinds that analyzers need. */
export const kindsOf = (analyzers: readonly Analyzer[]): readonly Kind[] => [
  ...new Set(analyzers.flatMap(({ kinds }) => kinds)),
];

/** Runs analyzers over the same objects, which are read once. What could not be read is told beside. */
export function analyse(
  analyzers: readonly Analyzer[],
  bag: ObjectBag,
  settings: MeshSettings,
): Analysis {
  const { objects, unreadable } = readObjects(kindsOf(analyzers), bag);
  return {
    findings: analyzers.flatMap(one =>
      one.find({ ...NONE, ...objects }, settings),
    ),
    unreadable,
  };
}
