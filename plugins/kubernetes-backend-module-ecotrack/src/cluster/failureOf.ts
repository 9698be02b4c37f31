import { isError } from '@backstage/errors';
import { ClusterFailure } from './ClusterFailure';

/** Codes of OpenSSL and Node when a chain, a name, a key or its file is not to be trusted or read. */
const OF_CERTIFICATES =
  /CERT|ISSUER|SIGNATURE|SELF_SIGNED|ALTNAME|UNKNOWN_CA|INVALID_CA|ERR_OSSL|HOSTNAME_MISMATCH/;

/** Codes when the other side speaks, but not HTTP or not TLS. */
const OF_STRANGERS = /HPE_|EPROTO|WRONG_VERSION_NUMBER/;

/** ` (CODE)` of an error that has one. */
export const codeOf = (error: unknown): string =>
  isError(error) && typeof error.code === 'string' ? ` (${error.code})` : '';

/** The failure that an error of a connection stands for; it repeats nothing of the error but its code. */
export function failureOf(error: unknown): ClusterFailure {
  if (error instanceof ClusterFailure) return error;
  const code = codeOf(error);
  if (code.includes('ETIMEDOUT'))
    return new ClusterFailure('timeout', 'The cluster did not answer in time');
  if (code.includes('ERR_INVALID_CHAR'))
    return new ClusterFailure(
      'credential',
      'The token has characters that no header may have; renew it',
    );
  if (OF_STRANGERS.test(code))
    return new ClusterFailure(
      'not-kubernetes',
      `What answers does not speak HTTP over TLS as a cluster does${code}; correct the url of the cluster`,
    );
  if (OF_CERTIFICATES.test(code))
    return new ClusterFailure(
      'certificate',
      `The certificates do not hold${code}; correct caData or caFile of the cluster`,
    );
  return new ClusterFailure(
    'unreachable',
    `The connection to the cluster failed${code}`,
  );
}
