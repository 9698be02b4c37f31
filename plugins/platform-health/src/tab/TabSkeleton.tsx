import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useText } from '../components/hooks/useText';

/** The tab before the answer is there. */
export function TabSkeleton() {
  const t = useText();
  return (
    <>
      <VisuallyHidden role="status">{t('data.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={40} />
      <Skeleton width="100%" height={40} />
      <Skeleton width="100%" height={480} />
    </>
  );
}
