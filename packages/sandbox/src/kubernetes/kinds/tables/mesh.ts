import { resourceKinds } from '../ResourceKind';

const istio = (group: string, versions: string[]) => ({
  custom: true,
  versions,
  categories: ['istio-io', `${group}-istio-io`],
});

/** Istio, and the Gateway API that it serves. */
export const meshKinds = [
  ...resourceKinds(
    'networking.istio.io',
    [
      {
        kind: 'VirtualService',
        plural: 'virtualservices',
        shortNames: ['vs'],
      },
      {
        kind: 'DestinationRule',
        plural: 'destinationrules',
        shortNames: ['dr'],
      },
      { kind: 'Gateway', plural: 'gateways', shortNames: ['gw'] },
      { kind: 'ServiceEntry', plural: 'serviceentries', shortNames: ['se'] },
      { kind: 'Sidecar', plural: 'sidecars' },
      {
        kind: 'WorkloadEntry',
        plural: 'workloadentries',
        shortNames: ['we'],
      },
      { kind: 'WorkloadGroup', plural: 'workloadgroups', shortNames: ['wg'] },
      {
        kind: 'EnvoyFilter',
        plural: 'envoyfilters',
        versions: ['v1alpha3'],
      },
      { kind: 'ProxyConfig', plural: 'proxyconfigs', versions: ['v1beta1'] },
    ],
    istio('networking', ['v1', 'v1beta1', 'v1alpha3']),
  ),
  ...resourceKinds(
    'security.istio.io',
    [
      {
        kind: 'AuthorizationPolicy',
        plural: 'authorizationpolicies',
        shortNames: ['ap'],
      },
      {
        kind: 'PeerAuthentication',
        plural: 'peerauthentications',
        shortNames: ['pa'],
      },
      {
        kind: 'RequestAuthentication',
        plural: 'requestauthentications',
        shortNames: ['ra'],
      },
    ],
    istio('security', ['v1', 'v1beta1']),
  ),
  ...resourceKinds(
    'telemetry.istio.io',
    [{ kind: 'Telemetry', plural: 'telemetries', shortNames: ['telemetry'] }],
    istio('telemetry', ['v1', 'v1alpha1']),
  ),
  ...resourceKinds(
    'gateway.networking.k8s.io',
    [
      {
        kind: 'GatewayClass',
        plural: 'gatewayclasses',
        shortNames: ['gc'],
        namespaced: false,
      },
      { kind: 'Gateway', plural: 'gateways', shortNames: ['gtw'] },
      { kind: 'HTTPRoute', plural: 'httproutes' },
    ],
    {
      custom: true,
      categories: ['gateway-api'],
      versions: ['v1', 'v1beta1'],
    },
  ),
];
