import { ClusterFailure } from '../cluster/ClusterFailure';
import { readText } from '../cluster/readDocument';
import { isDocument } from '../Document';
import { sendJson } from './headers';
import type { Visit } from './Visit';

/** Bytes of a Status that are read; it has a few hundred. */
const LIMIT = 64 * 1024;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/**
 * Passes a refusal of the cluster on: its status, and a `Status` with its reason and message, or without them where
 * the cluster answered in plain text, as it does for unknown paths. Throws ClusterFailure for a page of HTML, which
 * speaks for the page's server and not for the cluster, unless it says to come again later.
 */
export async function passOnStatus({ answer, response }: Visit): Promise<void> {
  const status = answer.statusCode ?? 0;
  const mayPass = status >= 500 || status === 429;
  const isPage = /html/i.test(answer.headers['content-type'] ?? '');
  if (status < 400 || (isPage && !mayPass)) {
    answer.destroy();
    throw new ClusterFailure(
      'not-kubernetes',
      `What answers is not a Kubernetes API: status ${status}${
        isPage ? ' with a page of HTML' : ''
      }; correct the url of the cluster`,
    );
  }
  const body = parse(await readText(answer, LIMIT));
  const given = isDocument(body) && body.kind === 'Status' ? body : {};
  sendJson(
    response,
    {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      reason: text(given.reason),
      message: text(given.message) ?? `The cluster answered ${status}`,
      code: status,
    },
    { status, answer },
  );
}
