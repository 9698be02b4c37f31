import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import Ajv, { type ErrorObject } from 'ajv';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const TEMPLATE = resolvePackagePath(
  '@ecotrack/judge',
  '../../templates/create-service/template.yaml',
);

/** What the browser's form says of answers before anything of ours sees them: the first page's JSON Schema. */
export function formPage(): (answers: JsonObject) => readonly ErrorObject[] {
  const [page] = parse(readFileSync(TEMPLATE, 'utf8')).spec.parameters;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(page);
  return answers => {
    validate(answers);
    return validate.errors ?? [];
  };
}
