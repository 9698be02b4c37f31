import type { FormName } from './valueForms';

/** What Istio says of an annotation. */
export interface AnnotationDefinition {
  /** Kinds that it may stand on; `Any` for all, `Gateway` for that of the Gateway API. */
  readonly kinds: readonly string[];
  readonly stage: 'alpha' | 'beta' | 'stable';
  readonly form?: FormName;
  readonly isDeprecated?: boolean;
  /** Whether Istio sets it itself. */
  readonly isOwn?: boolean;
}

type Row = readonly [
  name: string,
  kinds: string,
  form?: FormName | '',
  more?: Partial<AnnotationDefinition>,
];

const OLD = { isDeprecated: true };
const OWN = { isOwn: true };
const SIDECAR = 'sidecar.istio.io';
const TRAFFIC = 'traffic.sidecar.istio.io';
const READINESS = 'readiness.status.sidecar.istio.io';
const SERVICES = 'Namespace Service ServiceEntry';

/** Istio's api, annotation/annotations.yaml of release 1.31; forms by pkg/kube/inject/validate.go, or as described there. */
const ROWS: readonly Row[] = [
  ['prometheus.istio.io/merge-metrics', 'Pod', 'bool'],
  ['alpha.istio.io/kubernetes-serviceaccounts', 'Service', '', OLD],
  ['alpha.istio.io/canonical-serviceaccounts', 'Service', '', OLD],
  ['networking.istio.io/exportTo', 'Service'],
  [`${SIDECAR}/inject`, 'Pod', 'inject', { stage: 'beta', ...OLD }],
  [`${SIDECAR}/status`, 'Pod', '', OWN],
  [`${SIDECAR}/rewriteAppHTTPProbers`, 'Pod', 'bool'],
  [`${SIDECAR}/discoveryAddress`, 'Pod', '', OLD],
  [`${SIDECAR}/proxyImage`, 'Pod'],
  [`${SIDECAR}/proxyImageType`, 'Pod'],
  [`${SIDECAR}/proxyCPU`, 'Pod', 'quantity'],
  [`${SIDECAR}/proxyCPULimit`, 'Pod', 'quantity'],
  [`${SIDECAR}/proxyMemory`, 'Pod', 'quantity'],
  [`${SIDECAR}/proxyMemoryLimit`, 'Pod', 'quantity'],
  [`${SIDECAR}/interceptionMode`, 'Pod', 'interception'],
  [`${SIDECAR}/bootstrapOverride`, 'Pod'],
  [`${SIDECAR}/statsInclusionPrefixes`, 'Pod', '', OLD],
  [`${SIDECAR}/statsInclusionSuffixes`, 'Pod', '', OLD],
  [`${SIDECAR}/statsInclusionRegexps`, 'Pod', '', OLD],
  [`${SIDECAR}/statsHistogramBuckets`, 'Pod', 'json'],
  [`${SIDECAR}/statsFlushInterval`, 'Pod'],
  [`${SIDECAR}/statsEvictionInterval`, 'Pod'],
  [`${SIDECAR}/statsHistogramBins`, 'Pod'],
  [`${SIDECAR}/statsCompression`, 'Pod', 'compression', OLD],
  [`${SIDECAR}/userVolume`, 'Pod', 'json'],
  [`${SIDECAR}/userVolumeMount`, 'Pod', 'json'],
  [`${SIDECAR}/logLevel`, 'Pod'],
  [`${SIDECAR}/componentLogLevel`, 'Pod'],
  [`${SIDECAR}/agentLogLevel`, 'Pod'],
  [`${SIDECAR}/nativeSidecar`, 'Pod', 'bool'],
  [`${SIDECAR}/extraStatTags`, 'Pod', '', OLD],
  ['status.sidecar.istio.io/port', 'Pod', 'port'],
  [`${READINESS}/initialDelaySeconds`, 'Pod', 'number'],
  [`${READINESS}/periodSeconds`, 'Pod', 'number'],
  [`${READINESS}/failureThreshold`, 'Pod', 'number'],
  [`${READINESS}/applicationPorts`, 'Pod', 'ports'],
  ['traffic.istio.io/nodeSelector', 'Service', '', { stage: 'stable' }],
  [`${TRAFFIC}/includeOutboundIPRanges`, 'Pod', 'rangesOrAll'],
  [`${TRAFFIC}/excludeOutboundIPRanges`, 'Pod', 'ranges'],
  [`${TRAFFIC}/includeInboundPorts`, 'Pod', 'portsOrAll'],
  [`${TRAFFIC}/excludeInboundPorts`, 'Pod', 'ports'],
  [`${TRAFFIC}/excludeInterfaces`, 'Pod', 'interfaces'],
  [`${TRAFFIC}/includeOutboundPorts`, 'Pod', 'portsOrAll'],
  [`${TRAFFIC}/excludeOutboundPorts`, 'Pod', 'ports'],
  [`${TRAFFIC}/kubevirtInterfaces`, 'Pod', 'interfaces', OLD],
  ['kubernetes.io/ingress.class', 'Ingress', '', { stage: 'stable' }],
  ['galley.istio.io/analyze-suppress', 'Any'],
  ['proxy.istio.io/config', 'Pod', '', { stage: 'beta' }],
  ['proxy.istio.io/overrides', 'Pod', '', OWN],
  ['inject.istio.io/templates', 'Pod'],
  ['istio.io/dry-run', 'AuthorizationPolicy', 'bool'],
  ['istio.io/rev', 'Pod', '', OWN],
  ['istio.io/autoRegistrationGroup', 'WorkloadEntry', '', OWN],
  ['istio.io/workloadController', 'WorkloadEntry', '', OWN],
  ['istio.io/connectedAt', 'WorkloadEntry', '', OWN],
  ['istio.io/disconnectedAt', 'WorkloadEntry', '', OWN],
  ['istio.io/reroute-virtual-interfaces', 'Pod', 'interfaces'],
  ['istio.io/use-waypoint-canary-weight', SERVICES, 'percent'],
  ['topology.istio.io/controlPlaneClusters', 'Namespace'],
  ['networking.istio.io/service-type', 'Gateway'],
  ['networking.istio.io/traffic-distribution', SERVICES, 'distribution'],
  ['gateway.istio.io/controller-version', 'Any', '', OWN],
  ['gateway.istio.io/service-account', 'Gateway'],
  ['gateway.istio.io/name-override', 'Gateway'],
  ['ambient.istio.io/redirection', 'Pod', '', { stage: 'beta', ...OWN }],
  ['ambient.istio.io/waypoint-inbound-binding', 'GatewayClass Gateway'],
  ['ambient.istio.io/bypass-inbound-capture', 'Pod', 'bool'],
  ['ambient.istio.io/dns-capture', 'Pod', 'bool'],
];

/** Every annotation of Istio 1.31. */
export const ISTIO_ANNOTATIONS: ReadonlyMap<string, AnnotationDefinition> =
  new Map(
    ROWS.map(([name, kinds, form, more]) => [
      name,
      {
        kinds: kinds.split(' '),
        stage: 'alpha',
        ...(form && { form }),
        ...more,
      },
    ]),
  );
