import type { ReactNode } from 'react';
import { Alert, Skeleton } from '@backstage/ui';
import type { Loaded } from '@ecotrack/backstage-plugin-platform-health';
import { Failure } from './Failure';
import { useText } from './useText';

/** Something live in every state it can have: on its way, failed, there, there but not read again since. */
export function Live<T>(props: {
  loaded: Loaded<T>;
  children: (value: T) => ReactNode;
}) {
  const { loaded, children } = props;
  const t = useText();
  if (loaded.status === 'loading')
    return <Skeleton width="100%" height={48} aria-hidden />;
  if (loaded.status === 'failed') return <Failure error={loaded.error} />;
  return (
    <>
      {loaded.problem && (
        <Alert
          status="warning"
          icon
          role="status"
          title={t('stale', { message: loaded.problem.message })}
        />
      )}
      {children(loaded.value)}
    </>
  );
}
