import { choices } from './bounds';
import type { Schema } from './schemaFields';

/** Other values of texts, where no ending makes one; by field. */
const OTHER_TEXTS: { readonly [field: string]: readonly string[] | undefined } =
  {
    'metadata.owner': ['group:default/another-team'],
    'spec.application.basePath': ['/api/v3'],
    'spec.postgres.tables[].columns[].type': [
      'bigint',
      'smallint',
      'text',
      'varchar(99)',
      'numeric(14,4)',
      'boolean',
      'date',
      'uuid',
      'jsonb',
    ],
    'spec.mesh.callers[].operations[].path': ['/stock-items', '/warehouses'],
    'spec.mesh.faultInjection.environments[]': ['staging'],
    'spec.mesh.faultInjection.expires': ['2027-02-28'],
    'spec.mesh.host': ['stock.ecotrack.example'],
    'spec.delivery.resources.cpu': ['150m'],
    'spec.delivery.resources.cpuLimit': ['900m'],
    'spec.delivery.resources.memory': ['700Mi'],
    'spec.delivery.environments[].resources.cpu': ['150m'],
    'spec.delivery.environments[].resources.cpuLimit': ['900m'],
    'spec.delivery.environments[].resources.memory': ['700Mi'],
    'environments[].quota.cpu': ['90'],
    'environments[].quota.cpuLimit': ['190'],
    'environments[].quota.memory': ['190Gi'],
    'environments[].quota.memoryLimit': ['390Gi'],
    'postgres.storage': ['200Gi'],
    'postgres.backupSchedule': ['0 0 3 * * *'],
    'redis.storage': ['20Gi'],
    'kafka.storage': ['100Gi'],
    'prices.currency': ['USD'],
  };

/** Values that a field could have instead of the one it has; not all of them are valid. */
export function otherValues(
  schema: Schema,
  current: unknown,
  field: string,
): readonly unknown[] {
  const named = choices(schema);
  const known = named ?? OTHER_TEXTS[field];
  if (known) return known.filter(value => value !== current);
  const number = schema.anyOf?.find(part => 'minimum' in part) ?? schema;
  if (number.minimum !== undefined) {
    const near = typeof current === 'number' ? [current + 1, current - 1] : [];
    return [...near, number.minimum, number.maximum].filter(
      value => value !== current,
    );
  }
  if (typeof current === 'string') {
    return [
      `${current}x`,
      `${current}-x`,
      `${current}X`,
      current.replace('://', '://x'),
    ].filter(value => value !== current);
  }
  if (typeof current === 'number') return [current + 1];
  if (typeof current === 'boolean') return [!current];
  if (Array.isArray(current)) {
    return current.map((_, index) => current.filter((__, at) => at !== index));
  }
  if (schema.properties || typeof current !== 'object' || current === null) {
    return [];
  }
  return Object.keys(current).map(key =>
    Object.fromEntries(
      Object.entries(current).filter(([name]) => name !== key),
    ),
  );
}
