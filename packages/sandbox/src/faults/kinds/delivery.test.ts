import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valueAt } from '../../kubernetes/store/objects';
import { Sandbox, startSandbox } from '../../startSandbox';

const FAULT = 'delivery-sync-failing';

describe('a sync that fails', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ecotrack-delivery-fault-'));
    sandbox = await startSandbox({
      directory,
      ports: {
        forge: 0,
        nonprod: 0,
        prod: 0,
        'nonprod-prometheus': 0,
        'prod-prometheus': 0,
      },
      forgePassword: 'sandbox-test',
      step: 0,
    });
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await rm(directory, { recursive: true, force: true });
  });

  const applications = () =>
    sandbox.clusters.nonprod.store.list(
      'argoproj.io/v1alpha1',
      'Application',
      'argocd',
    );
  const statusOf = (name: string) =>
    applications().find(({ metadata }) => metadata.name === name)?.status;
  const unwell = () =>
    applications()
      .filter(
        ({ status }) =>
          valueAt(status, ['sync', 'status']) !== 'Synced' ||
          valueAt(status, ['health', 'status']) !== 'Healthy' ||
          valueAt(status, ['operationState', 'phase']) !== 'Succeeded',
      )
      .map(({ metadata }) => metadata.name);

  it.each([
    ['dev', 'ecotrack-dev', { automated: true }],
    ['prod', 'ecotrack', { username: 'platform-team' }],
  ])(
    'in %s is written as Argo CD and External Secrets write it, and goes when it is over',
    async (environment, namespace, initiatedBy) => {
      expect(unwell()).toEqual([]);
      sandbox.faults.switchOn(FAULT, environment);
      await sandbox.settled();
      const name = `payment-service-${environment}`;
      expect(unwell()).toEqual([name]);
      const [secret] = sandbox.clusters[
        environment === 'prod' ? 'prod' : 'nonprod'
      ].store
        .list('external-secrets.io/v1', 'ExternalSecret', namespace)
        .filter(
          ({ spec }) => valueAt(spec, ['secretStoreRef', 'name']) === 'vault',
        );
      expect(secret.status).toMatchObject({
        conditions: [
          { type: 'Ready', status: 'False', reason: 'SecretSyncedError' },
        ],
      });
      const message = expect.stringMatching(
        /^one or more objects failed to apply, reason: Internal error occurred: failed calling webhook/,
      );
      expect(statusOf(name)).toMatchObject({
        sync: { status: 'OutOfSync' },
        health: {
          status: 'Degraded',
          message: `Caused by external-secrets.io/ExternalSecret:${namespace}/${secret.metadata.name}`,
        },
        operationState: {
          operation: { initiatedBy },
          phase: 'Failed',
          message,
          finishedAt: expect.any(String),
          syncResult: {
            resources: expect.arrayContaining([
              expect.objectContaining({
                kind: 'ExternalSecret',
                name: secret.metadata.name,
                status: 'SyncFailed',
                hookPhase: 'Failed',
              }),
            ]),
          },
        },
        conditions: [
          {
            type: 'SyncError',
            message: expect.stringMatching(
              /^Failed last sync attempt to \[[0-9a-f]{40}\]: one or more objects failed to apply/,
            ),
          },
        ],
      });

      sandbox.faults.switchOff(FAULT, environment);
      await sandbox.settled();
      expect(unwell()).toEqual([]);
      expect(statusOf(name)).not.toHaveProperty('conditions');
    },
  );

  it('is refused while the secret is still as it was changed', async () => {
    sandbox.faults.switchOn(FAULT);
    sandbox.faults.switchOff(FAULT);
    expect(() => sandbox.faults.switchOn(FAULT)).toThrow(
      'payment-service does not read payment-service-kafka from its store in dev; switch other faults off',
    );
    await sandbox.settled();
    expect(unwell()).toEqual([]);
  });
});
