import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useText } from '../components/hooks/useText';
import { CardFrame } from './CardFrame';

/** The card before the answer is there, at the card's size. */
export function CardSkeleton({ technology }: { technology: string }) {
  const t = useText();
  return (
    <CardFrame
      technology={technology}
      state={<Skeleton width={88} height={24} rounded />}
      environments={<Skeleton width={160} height={32} />}
      verdict={
        <>
          <VisuallyHidden role="status">{t('data.loading')}</VisuallyHidden>
          <Skeleton width="90%" height={20} />
          <Skeleton width="70%" height={20} />
        </>
      }
      numbers={<Skeleton width="100%" height={68} />}
      age={<Skeleton width={120} height={16} />}
      links={<Skeleton width={48} height={16} />}
    />
  );
}
