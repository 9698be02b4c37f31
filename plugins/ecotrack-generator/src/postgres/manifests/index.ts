import type { Contributions } from '../../core/Contributions';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { databaseCredentials, databaseMounts } from './credentials';
import { databaseManifest } from './database';
import { databaseRoles } from './roles';

const POSTGRES_PORT = 5432;

/** Database, roles, their credentials as Spring properties, and the way there. */
export function postgresManifests({
  service,
  platform,
}: GeneratorInput): Partial<Contributions> {
  if (!service.spec.postgres) return {};
  return {
    manifests: [
      databaseManifest(service, platform),
      ...databaseRoles(service, platform),
      ...databaseCredentials(service, platform),
    ],
    secrets: databaseMounts(service),
    egress: [
      {
        to: 'postgres',
        reason: `Instances of ${platform.postgres.cluster}`,
        ports: [POSTGRES_PORT],
        namespace: environment => environment.dataNamespace,
        podLabels: {
          'cnpg.io/cluster': platform.postgres.cluster,
          'cnpg.io/podRole': 'instance',
        },
      },
    ],
  };
}
