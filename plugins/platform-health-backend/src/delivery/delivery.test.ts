import type { Scope } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  application,
  externalSecret,
  ready,
  verdict,
} from './__testUtils__/deliveryWorld';
import { APPLICATION, DEPLOYMENT, EXTERNAL_SECRET } from './projections';
import { deliveryProvider } from './provider';

const firing = (...args: Parameters<typeof verdict>) =>
  verdict(...args).findings.map(({ rule, state }) => [rule, state]);

describe('verdict on an Application', () => {
  const of = (status?: object, spec?: object) => ({
    [APPLICATION]: [application(status, spec)],
  });
  const never = { operationState: undefined, history: undefined };
  const new_ = {
    ...never,
    sync: { status: 'OutOfSync' },
    health: { status: 'Missing' },
  };
  const manual = { syncPolicy: {} };

  it('is healthy when the cluster is as Git says', () => {
    expect(verdict('application')).toMatchObject({
      state: 'healthy',
      sentence: 'order-service-dev is as Git says',
      keyNumbers: [{ id: 'seconds-since-sync', value: 3600 }],
      details: {
        sync: 'Synced',
        health: 'Healthy',
        revision: 'c0ffee',
        syncedAt: '2026-11-21T11:00:00.000Z',
      },
    });
  });

  it.each<[string, [string, string][], Parameters<typeof verdict>[1]]>([
    [
      'no Application',
      [['delivery/application-not-found', 'unknown']],
      { [APPLICATION]: [] },
    ],
    [
      'one that waits for its first sync by hand',
      [['delivery/never-synced', 'suspended']],
      of(new_, manual),
    ],
    [
      'one that is about to be synced',
      [['delivery/never-synced', 'progressing']],
      of(new_),
    ],
    [
      'one that cannot be synced the first time',
      [
        ['delivery/application-error', 'degraded'],
        ['delivery/never-synced', 'progressing'],
      ],
      of({
        ...new_,
        conditions: [{ type: 'ComparisonError', message: 'no such path' }],
      }),
    ],
    [
      'drift that stays',
      [['delivery/out-of-sync', 'degraded']],
      of({ sync: { status: 'OutOfSync' } }),
    ],
    [
      'changes that wait for somebody',
      [['delivery/out-of-sync', 'degraded']],
      of({ sync: { status: 'OutOfSync' } }, manual),
    ],
    [
      'a sync that goes on',
      [['delivery/out-of-sync', 'progressing']],
      of({
        sync: { status: 'OutOfSync' },
        operationState: { phase: 'Running' },
      }),
    ],
    [
      'a comparison that failed',
      [
        ['delivery/application-error', 'degraded'],
        ['delivery/out-of-sync', 'unknown'],
      ],
      of({
        sync: { status: 'Unknown' },
        conditions: [{ type: 'ComparisonError', message: 'no such path' }],
      }),
    ],
    [
      'a sync that failed',
      [['delivery/sync-failed', 'degraded']],
      of({ operationState: { phase: 'Failed', message: 'one object' } }),
    ],
    [
      'a first sync that failed',
      [
        ['delivery/health', 'unhealthy'],
        ['delivery/out-of-sync', 'degraded'],
        ['delivery/sync-failed', 'degraded'],
      ],
      of({ ...new_, operationState: { phase: 'Failed', message: 'no' } }),
    ],
    [
      'objects that are degraded',
      [['delivery/health', 'degraded']],
      of({ health: { status: 'Degraded', message: 'Pod has failed' } }),
    ],
    [
      'objects that are gone',
      [['delivery/health', 'unhealthy']],
      of({ health: { status: 'Missing' } }),
    ],
    [
      'objects that are suspended',
      [['delivery/health', 'suspended']],
      of({ health: { status: 'Suspended' } }),
    ],
    [
      'objects that are on their way',
      [['delivery/health', 'progressing']],
      of({
        health: {
          status: 'Progressing',
          lastTransitionTime: '2026-11-21T11:40:00Z',
        },
      }),
    ],
    [
      'objects that are on their way for too long',
      [['delivery/health', 'degraded']],
      of({
        health: {
          status: 'Progressing',
          lastTransitionTime: '2026-11-21T11:00:00Z',
        },
      }),
    ],
  ])('finds %s', (_what, expected, objects) => {
    expect(firing('application', objects)).toEqual(expected);
  });

  it('lets warnings be', () => {
    const warned = of({
      conditions: [{ type: 'SharedResourceWarning', message: 'of two' }],
    });
    expect(verdict('application', warned).state).toBe('healthy');
  });

  it('says what Argo CD says', () => {
    expect(
      verdict(
        'application',
        of({ operationState: { phase: 'Failed', message: 'one object' } }),
      ).sentence,
    ).toBe('The last sync of order-service-dev failed: one object.');
  });

  it.each([
    ['no status', { [APPLICATION]: [{ ...application(), status: undefined }] }],
    ['a health of another kind', of({ health: { status: 'Fine' } })],
    ['a health named as a method', of({ health: { status: 'toString' } })],
    ['a sync status of another kind', of({ sync: { status: 'Almost' } })],
    ['a phase of another kind', of({ operationState: { phase: 'Done' } })],
    ['a condition without a type', of({ conditions: [{ message: 'bad' }] })],
    ['unknown health', of({ health: { status: 'Unknown' } })],
  ])('does not take %s for health', (_what, objects) => {
    expect(verdict('application', objects).state).toBe('unknown');
  });
});

describe('verdict on the secrets of a service', () => {
  const redis = (status?: object, metadata?: object) => ({
    [EXTERNAL_SECRET]: [
      externalSecret('redis', status, metadata),
      externalSecret('kafka'),
    ],
  });
  const failed = ready('False', 'SecretSyncedError', 'could not get secret');

  it('is healthy when all are fetched', () => {
    expect(verdict('secrets')).toMatchObject({
      state: 'healthy',
      keyNumbers: [{ id: 'ready-secrets', value: 2, of: 2 }],
      details: {
        secrets: [
          { name: 'order-service-redis', ready: true },
          { name: 'order-service-kafka', ready: true },
        ],
      },
    });
  });

  it.each<[string, [string, string][], Parameters<typeof verdict>[1]]>([
    [
      'no ExternalSecret',
      [['delivery/secrets-not-found', 'unknown']],
      { [EXTERNAL_SECRET]: [] },
    ],
    [
      'a mounted secret that nothing fills',
      [['delivery/secret-without-source', 'unknown']],
      { [EXTERNAL_SECRET]: [externalSecret('redis')] },
    ],
    [
      'one that is not fetched any more',
      [['delivery/secret-not-ready', 'degraded']],
      redis({ conditions: [failed] }),
    ],
    [
      'one that was never fetched',
      [['delivery/secret-not-ready', 'unhealthy']],
      redis({ conditions: [failed], refreshTime: undefined }),
    ],
    [
      'a new one',
      [['delivery/secret-not-ready', 'progressing']],
      redis(
        { conditions: undefined, refreshTime: undefined },
        { creationTimestamp: '2026-11-21T11:59:00Z' },
      ),
    ],
    [
      'an old one without a condition',
      [['delivery/secret-not-ready', 'unknown']],
      redis({ conditions: [] }),
    ],
    [
      'one of which nothing is known',
      [['delivery/secret-not-ready', 'unknown']],
      redis({ conditions: [ready('Unknown', 'Why', 'not')] }),
    ],
  ])('finds %s', (_what, expected, objects) => {
    expect(firing('secrets', objects)).toEqual(expected);
  });

  it('asks for no secret of a service that is not there', () => {
    const { state, notAssessed } = verdict('secrets', { [DEPLOYMENT]: [] });
    expect(state).toBe('healthy');
    expect(notAssessed).toEqual([
      { rule: 'delivery/secret-without-source', reason: 'does-not-apply' },
    ]);
  });
});

describe('the provider for delivery', () => {
  const scope: Scope = {
    entityRef: 'component:default/order-service',
    environment: { name: 'prod', isProduction: true },
    cluster: 'prod',
    namespace: 'ecotrack',
    dataNamespace: 'data',
    trustDomain: 'ecotrack.internal',
    service: 'order-service',
    redis: { cluster: 'redis-cluster' },
    argocd: { cluster: 'nonprod', namespace: 'argocd' },
  };
  const places = (one: Scope) =>
    deliveryProvider
      .resourcesOf(one)
      .map(({ cluster, namespace, name }) => `${cluster}/${namespace}/${name}`);

  it('looks where Argo CD lives, and where the secrets are needed', () => {
    expect(places(scope)).toEqual([
      'nonprod/argocd/order-service-prod',
      'prod/ecotrack/order-service',
    ]);
    expect(
      places({ ...scope, postgres: { cluster: 'postgres-cluster' } }),
    ).toContain('prod/data/order-service');
  });

  it('judges nothing of what Argo CD does not deliver', () => {
    expect(places({ ...scope, argocd: undefined })).toEqual([]);
    expect(places({ ...scope, service: undefined })).toEqual([]);
    expect(places({ ...scope, redis: undefined })).toHaveLength(1);
  });
});
