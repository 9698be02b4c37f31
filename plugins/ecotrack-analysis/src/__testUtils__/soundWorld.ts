import { NONE, ObjectBag } from '../objects/Objects';
import { analyse } from '../mesh/findings';
import type { Analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { cartPorts, namespace } from './examples/parts';
import { made, pod, SETTINGS } from './objects';

/** A namespace in the mesh with one workload, its Service and its policies, as it should be. */
export const SOUND: ObjectBag = {
  ...NONE,
  Namespace: [namespace('shop', { 'istio-injection': 'enabled' })],
  Pod: [pod('cart-1')],
  Service: [made('cart', cartPorts())],
  ServiceAccount: [made('order')],
  PeerAuthentication: [
    made('istio-system/default', { mtls: { mode: 'STRICT' } }),
  ],
  AuthorizationPolicy: [
    made('cart', {
      selector: { matchLabels: { app: 'cart' } },
      rules: [
        {
          from: [{ source: { principals: ['shop.example/ns/shop/sa/order'] } }],
          to: [{ operation: { methods: ['GET'], paths: ['/api/*'] } }],
        },
      ],
    }),
  ],
  VirtualService: [
    made('cart', {
      hosts: ['cart'],
      http: [
        {
          match: [{ uri: { prefix: '/api' } }],
          route: [{ destination: { host: 'cart' } }],
        },
        {
          route: [{ destination: { host: 'cart' } }],
          timeout: '5s',
          retries: { attempts: 2, perTryTimeout: '2s' },
        },
      ],
    }),
  ],
  DestinationRule: [
    made('cart', {
      host: 'cart',
      trafficPolicy: {
        tls: { mode: 'ISTIO_MUTUAL' },
        loadBalancer: { simple: 'LEAST_REQUEST' },
      },
    }),
  ],
};

const SENTENCE = /^[A-Z].*\S\.$/;

/** What analyzers tell of the sound world with some changes. Throws for what cannot be read, and where a sentence is none. */
export function toldOf(analyzers: readonly Analyzer[], changes: ObjectBag) {
  const { findings, unreadable } = analyse(
    analyzers,
    { ...SOUND, ...changes },
    SETTINGS,
  );
  if (unreadable.length > 0) throw new Error(JSON.stringify(unreadable));
  const odd = findings.find(({ sentence }) => !SENTENCE.test(sentence));
  if (odd) throw new Error(`"${odd.sentence}" is no sentence.`);
  return findings;
}

/** Findings as examples write them. */
export const summariesOf = (told: readonly ConfigFinding[]): string[] =>
  told.map(
    ({ id, level, object: { kind, name } }) => `${level} ${id} ${kind}/${name}`,
  );
