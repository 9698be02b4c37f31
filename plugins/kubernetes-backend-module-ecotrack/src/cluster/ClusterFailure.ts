/**
 * Why a cluster gave no answer that can be passed on.
 * - `unreachable`: no connection, or it broke.
 * - `timeout`: no answer within the deadline.
 * - `certificate`: no trust between portal and cluster, or certificates that cannot be read.
 * - `credential`: the portal has nothing to sign in with.
 * - `redirect`: the cluster sent the portal elsewhere, where it does not go.
 * - `not-kubernetes`: answered, but not as a Kubernetes API does.
 */
export type FailureCause =
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'credential'
  | 'redirect'
  | 'not-kubernetes';

const NAMES: Readonly<Record<FailureCause, string>> = {
  unreachable: 'ClusterUnreachableError',
  timeout: 'ClusterTimeoutError',
  certificate: 'ClusterCertificateError',
  credential: 'ClusterCredentialError',
  redirect: 'ClusterRedirectError',
  'not-kubernetes': 'NotKubernetesError',
};

/** A failure between portal and cluster. Its message holds no address, token or path. */
export class ClusterFailure extends Error {
  constructor(readonly failure: FailureCause, message: string) {
    super(message);
    this.name = NAMES[failure];
  }

  /** 504 when the cluster was too slow, 502 otherwise. */
  get status(): 502 | 504 {
    return this.failure === 'timeout' ? 504 : 502;
  }

  /** The body of the door's answer. */
  toJSON() {
    const { name, message, failure } = this;
    return { error: { name, message }, cause: failure };
  }
}
