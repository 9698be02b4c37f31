import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** The template as the catalog holds it: the file itself, with the default namespace. */
export const createServiceTemplate: TemplateEntityV1beta3 = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/create-service/template.yaml'),
    'utf8',
  ),
  { merge: true },
);

/** Every `${{ }}` of the template with the path it stands at. */
export function expressionsOf(
  value: unknown,
  path = '',
): { path: string; expression: string }[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, expression]) => ({
      path,
      expression,
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    expressionsOf(inner, path ? `${path}.${key}` : key),
  );
}
