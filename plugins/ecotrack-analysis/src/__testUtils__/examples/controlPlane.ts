import { gatewayApiVersions } from '../../mesh/findings/controlPlane/gatewayApiVersions';
import { jwksFetch } from '../../mesh/findings/controlPlane/jwksFetch';
import { made } from '../objects';
import { type Example, type Group, policy, source } from './parts';

const istiod = (...env: object[]) => ({
  RequestAuthentication: [made('jwt', { jwtRules: [{ issuer: 'x' }] })],
  ...policy(source({ requestPrincipals: ['*'] })),
  Deployment: [
    made(
      'istio-system/istiod',
      { template: { spec: { containers: [{ name: 'discovery', env }] } } },
      { labels: { app: 'istiod' } },
    ),
  ],
});
const crd = (name: string, version: string) => ({
  CustomResourceDefinition: [
    {
      metadata: {
        name: `${name}.gateway.networking.k8s.io`,
        annotations: { 'gateway.networking.k8s.io/bundle-version': version },
      },
    },
  ],
});

/** What is told. */
const BROKEN: readonly Example[] = [
  ['warning IST0175 Deployment/istiod', istiod()],
  [
    'warning IST0175 Deployment/istiod',
    istiod({ name: 'BLOCKED_CIDRS_IN_JWKS_URIS', value: '' }),
  ],
  [
    'warning IST0176 CustomResourceDefinition/tlsroutes.gateway.networking.k8s.io',
    crd('tlsroutes', 'v1.4.1'),
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'keys that are fetched from known places',
    istiod({ name: 'BLOCKED_CIDRS_IN_JWKS_URIS', value: '10.0.0.0/8' }),
  ],
  ['a control plane that fetches no keys', { Deployment: istiod().Deployment }],
  ['kinds that Istio reads', crd('tlsroutes', 'v1.5.0-rc.1')],
  ['a kind without an oldest version', crd('httproutes', 'v0.8.0')],
];

export const controlPlane: Group = {
  analyzers: [gatewayApiVersions, jwksFetch],
  broken: BROKEN,
  clean: CLEAN,
};
