import { isDocument } from '../Document';
import type { Document } from '../Document';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** What holds values that somebody may have written a secret into, wherever it stands. */
function cleanEnvironment(holder: Document): void {
  delete holder.envFrom;
  if (!Array.isArray(holder.env)) delete holder.env;
  else
    for (const variable of holder.env)
      if (isDocument(variable)) delete variable.value;
}

/** Contents of ConfigMaps and Secrets, and of the templates that make them. */
function cleanData(holder: Document): void {
  delete holder.data;
  delete holder.stringData;
  delete holder.binaryData;
}

function clean(value: unknown): void {
  if (Array.isArray(value)) value.forEach(clean);
  if (!isDocument(value)) return;
  cleanEnvironment(value);
  delete value.managedFields;
  if (isDocument(value.annotations)) delete value.annotations[LAST_APPLIED];
  if (isDocument(value.template)) cleanData(value.template);
  Object.values(value).forEach(clean);
}

/**
 * A Kubernetes object without `managedFields`, the annotation of its last applied form (also of pod templates), values
 * of environment variables, `envFrom`, and `data` of any kind. Changes what it is given.
 */
export function withoutSecrets(object: unknown): unknown {
  clean(object);
  if (isDocument(object)) cleanData(object);
  return object;
}
