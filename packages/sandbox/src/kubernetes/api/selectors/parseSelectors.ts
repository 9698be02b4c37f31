import { KubernetesObject } from '../../store/types';
import { ResourceRequest } from '../ApiRequest';
import { parseFieldSelector } from './fieldSelector';
import { parseLabelSelector } from './labelSelector';

/** What a list or a watch selects: namespace, labels and fields. */
export type Selection = {
  matches(object: KubernetesObject): boolean;
  /** False when nothing but the namespace selects. */
  narrows: boolean;
};

/** Reads labelSelector and fieldSelector of a request. Throws BadRequest. */
export function parseSelectors(request: ResourceRequest): Selection {
  const { kind, namespace, query } = request;
  const labels = query.get('labelSelector');
  const fields = query.get('fieldSelector');
  const matchesLabels = parseLabelSelector(labels);
  const matchesFields = parseFieldSelector(kind, fields);
  return {
    matches: object =>
      (!namespace || object.metadata.namespace === namespace) &&
      matchesLabels(object.metadata.labels ?? {}) &&
      matchesFields(object),
    narrows: Boolean(labels || fields),
  };
}
