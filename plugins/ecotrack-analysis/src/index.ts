export { allowedCallers } from './mesh/authorization/allowedCallers';
export type { AllowedCaller } from './mesh/authorization/allowedCallers';
export type { Call } from './mesh/authorization/Call';
export { decide } from './mesh/authorization/decide';
export type { Decision } from './mesh/authorization/decide';
export { clientTls } from './mesh/clientTls';
export type { ClientTls } from './mesh/clientTls';
export { effectiveMtls, modeOfPort } from './mesh/effectiveMtls';
export type { EffectiveMtls, ServerMode, Workload } from './mesh/effectiveMtls';
export { enrolmentOf, proxyOf, wantedEnrolment } from './mesh/enrolment';
export type { Enrolment } from './mesh/enrolment';
export type { MeshSettings } from './mesh/settings';
export { endpointOf } from './network/Endpoint';
export type { Endpoint, Outside, PodEndpoint } from './network/Endpoint';
export { mayConnect } from './network/mayConnect';
export type { Reachability } from './network/mayConnect';
export type { Port } from './network/rules';
export { hostOfService } from './objects/hosts';
export { ISTIO_ANNOTATIONS } from './mesh/findings/annotations/istioAnnotations';
export { EXPIRES as FAULTS_EXPIRE } from './mesh/findings/routing/faults';
export { ISTIO_KINDS } from './objects/istioKinds';
export type { Kind, ObjectBag, ObjectName, ObjectOf } from './objects/Objects';
export { readObjects } from './objects/readObjects';
export type { UnreadableObject } from './objects/readObjects';
export { selects } from './objects/selectors';
export { BUDGET_RULES, overBudget } from './budgets';
export type { Budgeted, BudgetRule, ContainerResources } from './budgets';
export { DATA_CONFLICTS } from './data/conflicts';
export {
  CALLS_ANALYZERS,
  CALLS_KINDS,
  callsAround,
  callsBetween,
  plannedPod,
} from './calls';
export type { CallRow, Party, PodMaker } from './calls';
export { TIMEOUT_ANALYZERS } from './timeouts';
export { analyse, kindsOf, MESH_ANALYZERS } from './mesh/findings';
export type {
  Analysis,
  Analyzer,
  ConfigFinding,
} from './mesh/findings/Analyzer';
export { brokenWires, WIRING_RULES } from './wiring';
export { endsIn, endsOf, nodesIn } from './wiring/fields';
export { broken, inWords } from './wiring/meet';
export { queriesOf } from './wiring/observability/queries';
export { readWiring } from './wiring/reading/readWiring';
export type { WiringFile } from './wiring/reading/readWiring';
export type { BrokenWire, End, Wiring, WiringRule } from './wiring/Wiring';
