import { Text } from '@backstage/ui';
import type { Fleet } from '@ecotrack/backstage-plugin-platform-health-common';
import { Loading } from '../components/layout/Loading';
import { Problem, Stale } from '../components/layout/Problem';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';
import { useLive, type Load } from '../live';
import { FilterBar } from './FilterBar';
import { ServiceTable } from './ServiceTable';
import { filterRows } from './filterRows';
import { useFilters } from './useFilters';
import styles from './fleet.module.css';

const loadFleet: Load<Fleet> = (api, _, signal) => api.fleet({ signal });

/** Services by technologies. */
export function Services() {
  const t = useText();
  const format = useFormat();
  const { filters, change, clear } = useFilters();
  const loaded = useLive(loadFleet, 'all');
  if (loaded.status === 'loading') return <Loading height={480} />;
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  const fleet = loaded.value;
  if (fleet.rows.length === 0) return <Text as="p">{t('fleet.none')}</Text>;
  const rows = filterRows(fleet.rows, filters);
  return (
    <div className={styles.view}>
      {loaded.problem && <Stale error={loaded.problem} asOf={undefined} />}
      <FilterBar
        fleet={fleet}
        filters={filters}
        onChange={change}
        onClear={clear}
      />
      <Text role="status" variant="body-small" color="secondary">
        {t('fleet.shown', {
          shown: format.count(rows.length),
          total: format.count(fleet.rows.length),
        })}
      </Text>
      <ServiceTable rows={rows} />
    </div>
  );
}
