import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { Problem } from '../components/layout/Problem';
import surface from '../components/layout/surface.module.css';
import { useText } from '../components/hooks/useText';
import { useEntityHealth } from '../live';
import { EntityReport } from './EntityReport';
import { TabSkeleton } from './TabSkeleton';
import styles from './tab.module.css';

/** Everything about the health of what an entity uses. */
export function HealthTab() {
  const t = useText();
  const entityRef = stringifyEntityRef(useEntity().entity);
  const loaded = useEntityHealth(entityRef);
  const content = () => {
    if (loaded.status === 'loading') return <TabSkeleton />;
    if (loaded.status === 'failed') return <Problem error={loaded.error} />;
    if (!loaded.value || loaded.value.technologies.length === 0)
      return (
        <Alert
          status="info"
          icon
          role="status"
          title={t('tab.emptyTitle')}
          description={t('tab.empty')}
        />
      );
    return <EntityReport health={loaded.value} problem={loaded.problem} />;
  };
  return <div className={`${surface.surface} ${styles.page}`}>{content()}</div>;
}
