import {
  applicationRole,
  applicationRoleObject,
  databaseOwnerSecret,
  ownerRole,
  ownerRoleObject,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { DATA_NAMESPACE, KEEP, metadata } from '../../structured/metadata';

interface Role {
  readonly object: string;
  readonly name: string;
  readonly comment: string;
  readonly passwordSecret?: { readonly name: string };
}

/**
 * The owner, which migrates, and the role of the running application. The operator sets the
 * owner's password from a Secret; it leaves the application's alone, because OpenBao rotates it.
 */
export function databaseRoles(
  service: Service,
  platform: Platform,
): ManifestTemplate[] {
  const roles: Role[] = [
    {
      object: ownerRoleObject(service),
      name: ownerRole(service),
      comment: 'Owns the schema and runs the migrations.',
      passwordSecret: { name: databaseOwnerSecret(service) },
    },
    {
      object: applicationRoleObject(service),
      name: applicationRole(service),
      comment: 'Reads and writes rows; its password is rotated by OpenBao.',
    },
  ];
  return roles.map(role => ({
    file: 'database-roles.yaml',
    object: {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'DatabaseRole',
      metadata: metadata(service, role.object, {
        namespace: DATA_NAMESPACE,
        annotations: KEEP,
      }),
      spec: {
        cluster: { name: platform.postgres.cluster },
        name: role.name,
        comment: role.comment,
        login: true,
        passwordSecret: role.passwordSecret,
        databaseRoleReclaimPolicy: 'retain',
      },
    },
  }));
}
