import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlatform } from '@ecotrack/model';
import { parseAllDocuments } from 'yaml';
import { KubernetesObject, ObjectInput, ObjectStore } from '../kubernetes';
import { startOperators } from '../operators';
import { StructuralSchemas } from './__testUtils__/StructuralSchemas';
import { fillCluster } from './fillCluster';
import { existingServices } from './services';

const CRDS = join(__dirname, '../../../../../shared/crds');
const isPresent = existsSync(CRDS);
if (!isPresent) {
  process.stderr.write(
    'SKIPPED: the world against ../shared/crds: not there\n',
  );
}

/** A cluster of the platform with the services of its environments, when all has settled. */
async function settledCluster(cluster: string): Promise<KubernetesObject[]> {
  const parsed = parsePlatform('{}');
  if (!parsed.valid) throw new Error('the defaults are not valid');
  const platform = parsed.value;
  const store = new ObjectStore();
  fillCluster(store, { platform, cluster, isHome: true, now: new Date() });
  const environments = platform.environments
    .filter(one => one.cluster === cluster)
    .map(one => `deploy/rendered/${one.name}/`);
  existingServices(platform, 'http://127.0.0.1:1', 'ecotrack')
    .flatMap(({ files }) => files)
    .filter(({ path }) => environments.some(start => path.startsWith(start)))
    .flatMap(({ content }) => parseAllDocuments(String(content)))
    .map(document => document.toJS() as ObjectInput)
    .forEach(object => store.apply(object));
  const errors: unknown[] = [];
  const operators = startOperators({ store, onError: e => errors.push(e) });
  await operators.settled();
  operators.close();
  expect(errors).toEqual([]);
  return store.all();
}

const CUSTOM =
  /cnpg\.io|strimzi\.io|external-secrets\.io|spotahome|istio\.io|gateway\.networking/;

(isPresent ? describe : describe.skip)('every object of the world', () => {
  it.each(['nonprod', 'prod'])(
    'in %s has the shape its operator has published',
    async cluster => {
      const schemas = new StructuralSchemas(CRDS);
      const custom = (await settledCluster(cluster)).filter(({ apiVersion }) =>
        CUSTOM.test(apiVersion),
      );
      const kinds = [...new Set(custom.map(({ kind }) => kind))].sort();
      expect(kinds).toEqual([
        'AuthorizationPolicy',
        'Backup',
        'Cluster',
        'ClusterSecretStore',
        'Database',
        'DatabaseRole',
        'DestinationRule',
        'EnvoyFilter',
        'ExternalSecret',
        'Gateway',
        'GatewayClass',
        'HTTPRoute',
        'Kafka',
        'KafkaNodePool',
        'KafkaTopic',
        'KafkaUser',
        'ObjectStore',
        'PeerAuthentication',
        'RedisFailover',
        'RequestAuthentication',
        'ScheduledBackup',
        'ServiceEntry',
        'Sidecar',
        'StrimziPodSet',
        'Telemetry',
        'VaultDynamicSecret',
        'VirtualService',
      ]);
      expect(custom.filter(one => schemas.errors(one) === undefined)).toEqual(
        [],
      );
      expect(custom.flatMap(one => schemas.errors(one) ?? [])).toEqual([]);
    },
    60_000,
  );

  it('would be refused with a field that its operator does not know', () => {
    const wrong = {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      metadata: { name: 'orders' },
      spec: { partition: 1 },
    } as unknown as KubernetesObject;
    expect(new StructuralSchemas(CRDS).errors(wrong)).toEqual([
      'KafkaTopic orders/spec must NOT have additional properties partition',
    ]);
  });
});
