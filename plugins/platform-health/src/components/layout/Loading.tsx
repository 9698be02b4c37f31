import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useText } from '../hooks/useText';

/** The place of something that is on its way. */
export function Loading({ height }: { height: number }) {
  const t = useText();
  return (
    <>
      <VisuallyHidden role="status">{t('data.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={height} />
    </>
  );
}
