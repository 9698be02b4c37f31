import { ClusterFailure } from '../cluster/ClusterFailure';
import { readDocument } from '../cluster/readDocument';
import { isDocument } from '../Document';
import { sendJson } from './headers';
import type { Visit } from './Visit';

/** Bytes of the discovery document of a group; it has a few hundred. */
const LIMIT = 2 ** 20;

const versionOf = (one: unknown) => (isDocument(one) ? one.version : one);

/** Sends `{"versions": ["v1", "v1beta1"]}`: those that the cluster serves of a group, the best first. Throws ClusterFailure. */
export async function sendVersions({ answer, response }: Visit): Promise<void> {
  const { versions } = await readDocument(answer, LIMIT);
  const names = Array.isArray(versions) ? versions.map(versionOf) : [];
  if (names.length === 0 || !names.every(name => typeof name === 'string'))
    throw new ClusterFailure(
      'not-kubernetes',
      'What answers is not a Kubernetes API: it does not list the versions of a group; correct the url of the cluster',
    );
  sendJson(response, { versions: names }, { answer });
}
