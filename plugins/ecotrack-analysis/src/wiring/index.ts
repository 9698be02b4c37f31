import { bindings } from './data/bindings';
import { brokers } from './data/brokers';
import { caches } from './data/caches';
import { databases } from './data/databases';
import { grants } from './data/grants';
import { topicAccess } from './data/topicAccess';
import { topics } from './data/topics';
import { applications } from './delivery/applications';
import { catalog } from './delivery/catalog';
import { environmentNames } from './delivery/environmentNames';
import { loadTests } from './delivery/loadTests';
import { rollouts } from './delivery/rollouts';
import { callers } from './mesh/callers';
import { egressHosts } from './mesh/egressHosts';
import { egressPorts } from './mesh/egressPorts';
import { gatewayRoutes } from './mesh/gatewayRoutes';
import { meshHosts } from './mesh/meshHosts';
import { neighbours } from './mesh/neighbours';
import { policyPorts } from './mesh/policyPorts';
import { timeouts } from './mesh/timeouts';
import { tokens } from './mesh/tokens';
import { alertRoutes } from './observability/alertRoutes';
import { monitors } from './observability/monitors';
import { queryLabels } from './observability/queryLabels';
import { runbooks } from './observability/runbooks';
import { selectedBy } from './observability/selectedBy';
import { secretAccounts } from './secrets/secretAccounts';
import { secretKeys } from './secrets/secretKeys';
import { secretReloads } from './secrets/secretReloads';
import { secretSettings } from './secrets/secretSettings';
import { secretTemplates } from './secrets/secretTemplates';
import type { BrokenWire, Wiring, WiringRule } from './Wiring';
import { applicationPorts } from './workload/applicationPorts';
import { configMaps } from './workload/configMaps';
import { images } from './workload/images';
import { podSelectors } from './workload/podSelectors';
import { probes } from './workload/probes';
import { scaleTargets } from './workload/scaleTargets';
import { serviceAccounts } from './workload/serviceAccounts';
import { servicePorts } from './workload/servicePorts';
import { volumes } from './workload/volumes';

/** What only a full API server, or the pod that runs, would notice. */
export const WIRING_RULES: readonly WiringRule[] = [
  podSelectors,
  servicePorts,
  applicationPorts,
  probes,
  serviceAccounts,
  configMaps,
  volumes,
  images,
  scaleTargets,
  rollouts,
  environmentNames,
  secretKeys,
  secretReloads,
  secretTemplates,
  secretAccounts,
  secretSettings,
  databases,
  grants,
  topics,
  bindings,
  topicAccess,
  brokers,
  caches,
  meshHosts,
  gatewayRoutes,
  policyPorts,
  callers,
  timeouts,
  egressHosts,
  egressPorts,
  neighbours,
  tokens,
  monitors,
  queryLabels,
  runbooks,
  alertRoutes,
  selectedBy,
  applications,
  catalog,
  loadTests,
];

/** Wires of one environment whose ends do not meet. */
export const brokenWires = (wiring: Wiring): BrokenWire[] =>
  WIRING_RULES.flatMap(rule => rule.find(wiring));
