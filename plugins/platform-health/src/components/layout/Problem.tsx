import { Alert } from '@backstage/ui';
import { Age } from '../numbers/Age';
import { useText } from '../hooks/useText';

/** Something could not be read at all. */
export function Problem({ error, title }: { error: Error; title?: string }) {
  const t = useText();
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={title ?? t('data.failed')}
      description={error.message}
    />
  );
}

/** What is shown could not be read again since. */
export function Stale(props: { error: Error; asOf: string | undefined }) {
  const { error, asOf } = props;
  const t = useText();
  return (
    <Alert
      status="warning"
      icon
      role="status"
      title={t('data.stale')}
      description={
        <>
          <Age asOf={asOf} />: {error.message}
        </>
      }
    />
  );
}
