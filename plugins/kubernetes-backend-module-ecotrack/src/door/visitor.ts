import type { LifecycleService } from '@backstage/backend-plugin-api';
import type {
  AuthenticationStrategy,
  ClusterDetails,
} from '@backstage/plugin-kubernetes-node';
import type { Response } from 'express';
import { Deadline } from '../cluster/Deadline';
import { failureOf } from '../cluster/failureOf';
import { openAnswer } from '../cluster/openAnswer';
import { sendJson } from './headers';
import { passOnStatus } from './passOnStatus';
import type { Visit } from './Visit';

/** What all requests share. */
export interface VisitorOptions {
  readonly strategy: AuthenticationStrategy;
  readonly lifecycle: LifecycleService;
  readonly deadlineMs: number;
}

/** Sends the answer of a cluster to the reader. */
export type Send = (visit: Visit) => Promise<void>;

/** Makes the function that asks a cluster and sends its answer, its refusal or the failure. It never rejects. */
export function createVisitor({
  strategy,
  lifecycle,
  deadlineMs,
}: VisitorOptions) {
  const stopping = new AbortController();
  lifecycle.addShutdownHook(() => stopping.abort());

  return async (
    cluster: ClusterDetails,
    path: string,
    response: Response,
    send: Send,
  ): Promise<void> => {
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    response.on('close', leave);
    const deadline = new Deadline(deadlineMs);
    const signal = AbortSignal.any([
      leaving.signal,
      stopping.signal,
      deadline.signal,
    ]);
    try {
      const answer = await openAnswer(cluster, path, { strategy, signal });
      const visit = { answer, response, deadline };
      await (answer.statusCode === 200 ? send(visit) : passOnStatus(visit));
    } catch (error) {
      if (response.headersSent) response.destroy();
      else {
        const { aborted, reason } = deadline.signal;
        const failure = failureOf(aborted ? reason : error);
        sendJson(response, failure, { status: failure.status });
      }
    } finally {
      deadline.met();
    }
  };
}
