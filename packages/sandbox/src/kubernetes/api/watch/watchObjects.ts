import { apiVersionOf, storedApiVersion } from '../../kinds/ResourceKind';
import { toVersion } from '../../kinds/toVersion';
import { ExpiredError } from '../../store/errors';
import { collectionKey } from '../../store/objects';
import { KubernetesObject, StoreEvent } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { parseOptions, wholeNumber } from '../read/listParameters';
import { objectsOf } from '../read/objectsOf';
import { isForbidden, isTrue } from '../security/permissions';
import { parseSelectors } from '../selectors/parseSelectors';
import {
  expired,
  invalid,
  LIST_OPTIONS,
  methodNotAllowed,
} from '../status/statusErrors';
import { selectEvent } from './selectEvent';
import { WatchStream } from './WatchStream';

/** Without timeoutSeconds a real server ends a watch after 30 to 60 minutes. */
const DEFAULT_TIMEOUT_SECONDS = 1800;
/** Longer than a timer can be set for is as good as for ever. */
const MAX_TIMEOUT_SECONDS = 24 * 60 * 60;

/** What a client missed: events since its version, or everything as ADDED. */
function backlog(request: ResourceRequest): StoreEvent[] {
  const { cluster, kind, query } = request;
  const since = wholeNumber(query, 'resourceVersion');
  if (since) return cluster.store.eventsSince(since);
  return objectsOf(cluster.store, kind).map(object => ({
    type: 'ADDED',
    object,
  }));
}

/**
 * Answers a watch. A resource version that has expired is answered by an ERROR
 * event, as newer API servers do, or with status 410, as older ones do.
 */
export function watchObjects(request: ResourceRequest): ApiResponse {
  const { cluster, kind, query } = request;
  if (kind.derive) throw methodNotAllowed();
  if (isTrue(query.get('sendInitialEvents'))) {
    throw invalid(
      LIST_OPTIONS,
      '',
      'sendInitialEvents',
      'Forbidden: sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled',
      'FieldValueForbidden',
    );
  }
  if (query.get('resourceVersionMatch')) {
    throw invalid(
      LIST_OPTIONS,
      '',
      'resourceVersionMatch',
      'Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
      'FieldValueForbidden',
    );
  }
  const { matches } = parseSelectors(request);
  const { timeoutSeconds } = parseOptions(query);
  let missed: StoreEvent[];
  const seen = Number(cluster.store.resourceVersion);
  try {
    missed = backlog(request);
  } catch (error) {
    if (!(error instanceof ExpiredError)) throw error;
    const answer = expired(error.message);
    if (cluster.expiredWatch === 'status') throw answer;
    return {
      stream: response =>
        new WatchStream(response, cluster.outage).fail(answer.status),
    };
  }

  return {
    stream: response => {
      const { outage } = cluster;
      const stream = new WatchStream(response, outage);
      const collection = collectionKey(storedApiVersion(kind), kind.kind);
      const tell = (event: StoreEvent) => {
        const { apiVersion, kind: eventKind } = event.object;
        if (collectionKey(apiVersion, eventKind) !== collection) return;
        const selected = selectEvent(event, matches);
        if (selected) {
          stream.send(selected.type, inVersion(request, selected.object));
        }
      };
      // The store may have moved between the answer and its first byte.
      [...missed, ...cluster.store.eventsSince(seen)].forEach(tell);
      stream.onEnd(cluster.store.subscribe(tell));
      stream.onEnd(
        outage.onChange(() => {
          if (isForbidden(request)) stream.end();
          stream.release();
        }),
      );
      endAfter(stream, timeoutSeconds || DEFAULT_TIMEOUT_SECONDS);
      if (isTrue(query.get('allowWatchBookmarks'))) {
        sendBookmarks(stream, request);
      }
    },
  };
}

function inVersion(request: ResourceRequest, object: KubernetesObject) {
  return toVersion(request.kind, object, request.version);
}

function endAfter(stream: WatchStream, seconds: number): void {
  const timer = setTimeout(
    () => stream.end(),
    Math.min(seconds, MAX_TIMEOUT_SECONDS) * 1000,
  );
  stream.onEnd(() => clearTimeout(timer));
}

/** Tells a quiet watch how far it has come, so that it may resume from there. */
function sendBookmarks(stream: WatchStream, request: ResourceRequest): void {
  const { cluster, kind, version } = request;
  const timer = setInterval(
    () =>
      stream.send('BOOKMARK', {
        kind: kind.kind,
        apiVersion: apiVersionOf(kind.group, version),
        metadata: {
          resourceVersion: cluster.store.resourceVersion,
          // Only the types of built-in kinds print it.
          ...(!kind.custom && { creationTimestamp: null }),
        },
      }),
    cluster.bookmarkSeconds * 1000,
  );
  stream.onEnd(() => clearInterval(timer));
}
