import type { Sample } from '@ecotrack/backstage-plugin-platform-health-node';
import { rateOf } from './shares';
import { isFor, Tolerance } from './tolerances';

type Labels = Sample['labels'];

/** Code of an answer as Kiali names it: the status of gRPC, else that of HTTP, `-` for none. */
const codeOf = (labels: Labels): string => {
  const code =
    labels.request_protocol === 'grpc'
      ? labels.grpc_response_status || labels.response_code
      : labels.response_code;
  return !code || (code === '0' && labels.request_protocol !== 'grpc')
    ? '-'
    : code;
};

/** Share of the answers that a tolerance is for. */
export interface Errors {
  readonly tolerance: Tolerance;
  readonly ratio: number;
  /** Rate of all calls of the protocol. */
  readonly rate: number;
}

/** Each code counts for the first tolerance that is for it; those that meet no call are left out. */
export const errorsOf = (
  requests: readonly Sample[],
  tolerances: readonly Tolerance[],
): readonly Errors[] =>
  tolerances.flatMap(tolerance => {
    const isProtocol = ({ request_protocol: protocol = 'http' }: Labels) =>
      tolerance.protocol.test(protocol);
    const rate = rateOf(requests, isProtocol);
    if (rate <= 0) return [];
    const meant = rateOf(
      requests,
      labels =>
        isProtocol(labels) &&
        tolerances.find(
          one =>
            one.protocol.test(labels.request_protocol ?? 'http') &&
            isFor(one, codeOf(labels)),
        ) === tolerance,
    );
    return [{ tolerance, ratio: meant / rate, rate }];
  });
