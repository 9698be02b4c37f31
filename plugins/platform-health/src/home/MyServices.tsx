import { useEffect, useState } from 'react';
import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  byWorst,
  type Fleet,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { Loading } from '../components/layout/Loading';
import { Problem } from '../components/layout/Problem';
import surface from '../components/layout/surface.module.css';
import { useText } from '../components/hooks/useText';
import { useLive, type Load } from '../live';
import { fleetRouteRef } from '../routes';
import { ServiceLine } from './ServiceLine';
import styles from './home.module.css';

const loadFleet: Load<Fleet> = (api, _, signal) => api.fleet({ signal });

/** Lines in the widget; the fleet page has all. */
const LINES = 6;

/** How the services are that the reader owns, the worst first. */
export function MyServices() {
  const t = useText();
  const fleetLink = useRouteRef(fleetRouteRef);
  const identity = useApi(identityApiRef);
  const loaded = useLive(loadFleet, 'all');
  const [owners, setOwners] = useState<readonly string[]>();
  useEffect(() => {
    identity
      .getBackstageIdentity()
      .then(({ ownershipEntityRefs }) => setOwners(ownershipEntityRefs));
  }, [identity]);
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  if (loaded.status === 'loading' || !owners) return <Loading height={160} />;
  const mine = loaded.value.rows.filter(
    ({ owner }) => owner !== undefined && owners.includes(owner),
  );
  const isFine = mine.every(({ state }) => state === 'healthy');
  const summary =
    mine.length === 0 ? t('home.none') : t('home.fine', { count: mine.length });
  return (
    <div className={`${surface.surface} ${styles.widget}`}>
      {isFine && <Text as="p">{summary}</Text>}
      <ul className={styles.lines}>
        {[...mine]
          .sort(byWorst)
          .slice(0, LINES)
          .map(row => (
            <ServiceLine key={row.entityRef} row={row} />
          ))}
      </ul>
      <Link href={fleetLink()}>{t('home.all')}</Link>
    </div>
  );
}
