import type { Analyzer } from '../../mesh/findings/Analyzer';
import type { ObjectBag } from '../../objects/Objects';
import { made, pod } from '../objects';

/** A change of the sound world, and what it is: `level code Kind/name` where it is told, words where nothing is. */
export type Example = readonly [what: string, changes: ObjectBag];

/** Analyzers that belong together, what they must tell, and what nobody may tell anything of. */
export interface Group {
  readonly analyzers: readonly Analyzer[];
  readonly broken: readonly Example[];
  readonly clean: readonly Example[];
}

export const cartPorts = (...ports: object[]) => ({
  selector: { app: 'cart' },
  ports: ports.length > 0 ? ports : [{ name: 'http', port: 8080 }],
});
export const namespace = (name: string, labels: Record<string, string>) => ({
  metadata: { name, labels },
});

export const routes = (spec: object, name = 'routes') => ({
  VirtualService: [made(name, { hosts: ['cart'], ...spec })],
});
export const http = (...list: object[]) => routes({ http: list });
export const to = (host: string, more: object = {}, weight?: number) => ({
  destination: { host, ...more },
  ...(weight !== undefined && { weight }),
});
export const rule = (spec: object) => ({
  DestinationRule: [made('rule', { host: 'cart', ...spec })],
});
export const policy = (rules: object[], spec: object = {}) => ({
  AuthorizationPolicy: [made('policy', { rules, ...spec })],
});
export const source = (fields: object) => [{ from: [{ source: fields }] }];
export const selector = { matchLabels: { app: 'cart' } };
export const gateway = (name: string, host: string) =>
  made(name, {
    selector: { istio: 'ingress' },
    servers: [{ hosts: [host], port: { number: 443, protocol: 'HTTPS' } }],
  });
export const labelled = (
  labels: Record<string, string>,
  proxy: boolean | 'classic',
  name = 'data-1',
) =>
  pod(name, {
    proxy: proxy === true,
    labels,
    spec:
      proxy === 'classic'
        ? { containers: [{ name: 'app' }, { name: 'istio-proxy' }] }
        : {},
  });
export const postgres = { 'cnpg.io/cluster': 'pg' };
export const redis = {
  'app.kubernetes.io/part-of': 'redis-failover',
  'app.kubernetes.io/component': 'redis',
};
export const kafka = {
  'strimzi.io/cluster': 'kafka',
  'strimzi.io/kind': 'Kafka',
  'strimzi.io/broker-role': 'true',
};
export const UNMESHED = {
  Namespace: [namespace('shop', { 'istio-injection': 'disabled' })],
};
export const pods = (...list: NonNullable<ObjectBag['Pod']>[number][]) => ({
  Pod: [pod('cart-1'), ...list],
});
