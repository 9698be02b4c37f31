import { ObjectInput } from '../../kubernetes';
import { deployment, Program } from './deployments';
import { namespace } from '../objects';

/** The operators that the platform installs in every cluster. */
const OPERATORS: Program[] = [
  {
    namespace: 'cnpg-system',
    name: 'cnpg-controller-manager',
    image: 'ghcr.io/cloudnative-pg/cloudnative-pg:1.30.0',
    labels: { 'app.kubernetes.io/name': 'cloudnative-pg' },
  },
  {
    namespace: 'cnpg-system',
    name: 'barman-cloud',
    image: 'ghcr.io/cloudnative-pg/plugin-barman-cloud:v0.14.0',
  },
  {
    namespace: 'strimzi',
    name: 'strimzi-cluster-operator',
    image: 'quay.io/strimzi/operator:1.2.0',
    labels: { 'strimzi.io/kind': 'cluster-operator' },
  },
  {
    namespace: 'redis-operator',
    name: 'redisoperator',
    image: 'ghcr.io/freshworks-oss/redis-operator:v3.3.5',
  },
  {
    namespace: 'external-secrets',
    name: 'external-secrets',
    image: 'ghcr.io/external-secrets/external-secrets:v2.9.0',
  },
];

/** Argo CD, in the home cluster. */
const argocd = (home: string): Program[] =>
  ['argocd-application-controller', 'argocd-repo-server', 'argocd-server'].map(
    name => ({
      namespace: home,
      name,
      image: 'quay.io/argoproj/argocd:v3.5.1',
      labels: { 'app.kubernetes.io/part-of': 'argocd' },
    }),
  );

/** What the platform runs beside data services and mesh; `argocdNamespace` only in the home cluster. */
export function programs(argocdNamespace?: string): ObjectInput[] {
  const all = [
    ...OPERATORS,
    ...(argocdNamespace ? argocd(argocdNamespace) : []),
  ];
  return [
    ...[...new Set(all.map(program => program.namespace))].map(name =>
      namespace(name),
    ),
    ...all.flatMap(deployment),
  ];
}
