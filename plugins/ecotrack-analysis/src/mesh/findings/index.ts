import { Kind, NONE, ObjectBag } from '../../objects/Objects';
import { readObjects } from '../../objects/readObjects';
import type { MeshSettings } from '../settings';
import type { Analysis, Analyzer } from './Analyzer';
import { ambientPolicies } from './ambient/ambientPolicies';
import { waypoints } from './ambient/waypoints';
import { alphaAnnotations } from './annotations/alphaAnnotations';
import { deprecatedAnnotations } from './annotations/deprecatedAnnotations';
import { invalidAnnotations } from './annotations/invalidAnnotations';
import { misplacedAnnotations } from './annotations/misplacedAnnotations';
import { misusedLabels } from './annotations/misusedLabels';
import { unknownAnnotations } from './annotations/unknownAnnotations';
import { authorizationHosts } from './authorization/authorizationHosts';
import { authorizationMethods } from './authorization/authorizationMethods';
import { authorizationSources } from './authorization/authorizationSources';
import { httpFieldsOnTcp } from './authorization/httpFieldsOnTcp';
import { principalsNeedMtls } from './authorization/principalsNeedMtls';
import { gatewayApiVersions } from './controlPlane/gatewayApiVersions';
import { jwksFetch } from './controlPlane/jwksFetch';
import { destinationHost } from './destinations/destinationHost';
import { duplicateRules } from './destinations/duplicateRules';
import { entryProtocols } from './destinations/entryProtocols';
import { leastConn } from './destinations/leastConn';
import { mtlsMismatch } from './destinations/mtlsMismatch';
import { overriddenMtls } from './destinations/overriddenMtls';
import { serviceEntries } from './destinations/serviceEntries';
import { subsets } from './destinations/subsets';
import { unverifiedTls } from './destinations/unverifiedTls';
import { ignoredPatches } from './envoyFilters/ignoredPatches';
import { relativePatches } from './envoyFilters/relativePatches';
import { gatewayPorts } from './gateways/gatewayPorts';
import { gatewaySelectors } from './gateways/gatewaySelectors';
import { injectionLabels } from './injection/injectionLabels';
import { missingProxies } from './injection/missingProxies';
import { proxyUser } from './injection/proxyUser';
import { retiredImages } from './injection/retiredImages';
import { servicePorts } from './injection/servicePorts';
import { targetPorts } from './injection/targetPorts';
import { gatewaySelection } from './policies/gatewaySelection';
import { overlappingPolicies } from './policies/overlappingPolicies';
import { peerAuthentications } from './policies/peerAuthentications';
import { sidecarHosts } from './policies/sidecarHosts';
import { statusConditions } from './policies/statusConditions';
import { telemetryProviders } from './policies/telemetryProviders';
import { tokenNotDemanded } from './policies/tokenNotDemanded';
import { unmatchedSelectors } from './policies/unmatchedSelectors';
import { duplicateHosts } from './routing/duplicateHosts';
import { faults } from './routing/faults';
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
    faults,
  ],
  destinations: [
    destinationHost,
    subsets,
    duplicateRules,
    mtlsMismatch,
    unverifiedTls,
    leastConn,
    serviceEntries,
    overriddenMtls,
    entryProtocols,
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
    gatewaySelection,
    ambientPolicies,
  ],
  injection: [
    injectionLabels,
    missingProxies,
    proxyUser,
    retiredImages,
    servicePorts,
    targetPorts,
    waypoints,
  ],
  annotations: [
    misplacedAnnotations,
    unknownAnnotations,
    invalidAnnotations,
    deprecatedAnnotations,
    alphaAnnotations,
    misusedLabels,
  ],
  envoyFilters: [ignoredPatches, relativePatches],
  gateways: [gatewaySelectors, gatewayPorts],
  controlPlane: [jwksFetch, gatewayApiVersions],
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
  const all = { ...NONE, ...objects };
  return {
    findings: analyzers.flatMap(one => one.find(all, settings)),
    unreadable,
  };
}
