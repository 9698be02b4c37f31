import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readObjects } from '../../readObjects.mjs';

/** The settings of a file as dotted names: of `application.yaml` itself, or of a ConfigMap that carries one. */
export function settings(file) {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('/config-maps.yaml')) return names(parse(text));
  return readObjects(text)
    .flatMap(({ data }) => data?.['application.yaml'] ?? [])
    .flatMap(carried => names(parse(carried)));
}

function names(value, above = '') {
  if (Array.isArray(value))
    return value.flatMap((entry, at) => names(entry, `${above}[${at}]`));
  if (typeof value !== 'object' || value === null) return [above];
  return Object.entries(value).flatMap(([key, below]) =>
    names(below, above ? `${above}.${key}` : key),
  );
}
