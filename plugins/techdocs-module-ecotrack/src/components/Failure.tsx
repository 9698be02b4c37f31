import { Alert } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import { useText } from './useText';

const isForbidden = (error: Error) =>
  error instanceof ResponseError && error.response.status === 403;

/** The live state could not be read. */
export function Failure({ error }: { error: Error }) {
  const t = useText();
  return isForbidden(error) ? (
    <Alert status="info" icon role="status" title={t('forbidden')} />
  ) : (
    <Alert
      status="danger"
      icon
      role="alert"
      title={t('failed')}
      description={error.message}
    />
  );
}
