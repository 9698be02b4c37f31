import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  FAULTS_EXPIRE,
  ISTIO_ANNOTATIONS,
  ISTIO_KINDS,
  type Kind,
} from '@ecotrack/analysis';
import { SERVICE_LABEL } from '../reading/serviceOf';

/** The kinds that the analysis reads, by their ids; those that no rule asks for are not watched. */
export const KIND_IDS: Readonly<Record<Kind, string>> = {
  Namespace: 'namespaces',
  ServiceAccount: 'serviceaccounts',
  Pod: 'pods',
  Service: 'services',
  Deployment: 'deployments.apps',
  CustomResourceDefinition: 'customresourcedefinitions.apiextensions.k8s.io',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
  VirtualService: 'virtualservices.networking.istio.io',
  DestinationRule: 'destinationrules.networking.istio.io',
  Gateway: 'gateways.networking.istio.io',
  ServiceEntry: 'serviceentries.networking.istio.io',
  Sidecar: 'sidecars.networking.istio.io',
  EnvoyFilter: 'envoyfilters.networking.istio.io',
  PeerAuthentication: 'peerauthentications.security.istio.io',
  AuthorizationPolicy: 'authorizationpolicies.security.istio.io',
  RequestAuthentication: 'requestauthentications.security.istio.io',
  Telemetry: 'telemetries.telemetry.istio.io',
};

export const DEPLOYMENT = KIND_IDS.Deployment;

/** Annotations of Istio; one that it does not have is not kept, so nobody is told of it here. */
const ANNOTATIONS = [...ISTIO_ANNOTATIONS.keys()];

const containers = (list: string) =>
  [
    'name',
    'image',
    'restartPolicy',
    'securityContext.runAsUser',
    'ports',
    'lifecycle.preStop.sleep.seconds',
  ].map(field => `spec.${list}.*.${field}`);

const containerStatuses = (list: string) =>
  ['name', 'ready', 'restartCount', 'lastState'].map(
    field => `status.${list}.*.${field}`,
  );

/** What verdicts on the mesh read of the objects. */
export const meshProjections: readonly Projection[] = [
  { kind: KIND_IDS.Namespace, keep: [], annotations: ANNOTATIONS },
  { kind: KIND_IDS.ServiceAccount, keep: [] },
  {
    kind: DEPLOYMENT,
    keep: [
      'spec.replicas',
      'spec.template.metadata.labels',
      'status.readyReplicas',
    ],
    annotations: ['health.kiali.io/rate', ...ANNOTATIONS],
  },
  {
    kind: KIND_IDS.Pod,
    keep: [
      ...containers('containers'),
      ...containers('initContainers'),
      'spec.hostNetwork',
      'spec.serviceAccountName',
      'spec.terminationGracePeriodSeconds',
      'status.phase',
      'status.conditions',
      ...containerStatuses('containerStatuses'),
      ...containerStatuses('initContainerStatuses'),
    ],
    annotations: ANNOTATIONS,
    indexes: [SERVICE_LABEL, 'app'],
  },
  {
    kind: KIND_IDS.Service,
    keep: [
      'spec.selector',
      'spec.clusterIP',
      'spec.type',
      'spec.publishNotReadyAddresses',
      'spec.ports',
      'status.conditions',
    ],
    annotations: ANNOTATIONS,
  },
  ...ISTIO_KINDS.map(kind => ({
    kind: KIND_IDS[kind],
    keep: ['spec', 'status.conditions'],
    annotations: [FAULTS_EXPIRE, ...ANNOTATIONS],
  })),
];
