import { ClusterFailure } from '../cluster/ClusterFailure';
import { readDocument } from '../cluster/readDocument';
import { withoutSecrets } from '../secrets/withoutSecrets';
import { sendJson } from './headers';
import type { Visit } from './Visit';

/** Bytes of one page of a list. */
const LIMIT = 64 * 2 ** 20;

/** Sends a page of a list without secrets, whole or not at all. Throws ClusterFailure. */
export async function sendList({ answer, response }: Visit): Promise<void> {
  const list = await readDocument(answer, LIMIT);
  const { kind, items } = list;
  if (!Array.isArray(items) || !String(kind).endsWith('List'))
    throw new ClusterFailure(
      'not-kubernetes',
      'What answers is not a Kubernetes API: it does not answer with a list; correct the url of the cluster',
    );
  items.forEach(withoutSecrets);
  sendJson(response, list, { answer });
}
