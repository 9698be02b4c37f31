import {
  byWorst,
  type RunningResourceRow,
  type RunningResources,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { healthDocument, type HealthDocument } from './HealthDocument';

function line(row: RunningResourceRow): string {
  const { technology, type, cluster, namespace, name } = row.resource;
  return `${technology} ${type} ${name} in ${
    row.environment
  } (${cluster}/${namespace}) is ${row.state ?? 'not judged'}${
    row.sentence ? `: ${row.sentence}` : ''
  }`;
}

/** Documents of what runs, by the entity that stands for it: a declared topic runs in every environment. */
export function ofResources(
  { resources }: RunningResources,
  asOf: string,
): HealthDocument[] {
  const byEntity = new Map<string, RunningResourceRow[]>();
  for (const row of resources) {
    const entityRef = row.declaredBy ?? row.standIn;
    if (entityRef === undefined) continue;
    byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), row]);
  }
  return [...byEntity].map(([entityRef, rows]) => {
    const [worst] = rows
      .map(row => ({ ...row, state: row.state ?? ('unknown' as const) }))
      .sort(byWorst);
    return healthDocument({
      entityRef,
      name: worst.resource.name,
      state: worst.state,
      technology: worst.resource.technology,
      environment: worst.environment,
      sentence: worst.sentence ?? '',
      asOf,
      lines: rows.map(line),
    });
  });
}
