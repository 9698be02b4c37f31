import { parseAllDocuments } from 'yaml';
import { ForgeFile } from '../../forge';
import { ObjectInput } from '../../kubernetes';
import { isRecord, jsonCopy } from '../../kubernetes/store/objects';

const looksLikeManifest = (text: string) =>
  ['apiVersion:', 'kind:', 'metadata:'].every(part => text.includes(part));

function asObjects(value: unknown): ObjectInput[] {
  if (!isRecord(value)) return [];
  const { apiVersion, kind, metadata, items } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [];
  if (kind.endsWith('List') && Array.isArray(items)) {
    return items.flatMap(asObjects);
  }
  const { name = '', ...rest } = isRecord(metadata) ? metadata : {};
  if (typeof name !== 'string') {
    throw new Error('metadata.name must be a string');
  }
  if (rest.namespace !== undefined && typeof rest.namespace !== 'string') {
    throw new Error('metadata.namespace must be a string');
  }
  for (const field of ['labels', 'annotations']) {
    const texts = rest[field] ?? {};
    if (
      !isRecord(texts) ||
      Object.values(texts).some(text => typeof text !== 'string')
    ) {
      throw new Error(`metadata.${field} must be a map of strings; quote them`);
    }
  }
  return [{ ...value, apiVersion, kind, metadata: { ...rest, name } }];
}

/**
 * The Kubernetes objects in a YAML or JSON file, in its order. Files that hold other things are
 * passed over, as Argo CD does. Throws an Error in Argo CD's words for a broken manifest.
 */
export function parseManifests(file: ForgeFile): ObjectInput[] {
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  const fail = (reason: unknown) => {
    if (!looksLikeManifest(file.content)) return [];
    const text = reason instanceof Error ? reason.message : String(reason);
    throw new Error(
      `Failed to unmarshal "${fileName}": ${text.split('\n')[0]}`,
    );
  };
  try {
    const documents = parseAllDocuments(file.content, { prettyErrors: true });
    const broken = [...documents].flatMap(document => document.errors)[0];
    if (broken) return fail(broken);
    return [...documents].flatMap(document => {
      // aliases could grow beyond all measure
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      return value === null || value === undefined
        ? []
        : asObjects(jsonCopy(value));
    });
  } catch (error) {
    return fail(error);
  }
}
