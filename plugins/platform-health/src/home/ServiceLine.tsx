import { Link, Text } from '@backstage/ui';
import {
  byWorst,
  type FleetRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { StateBadge } from '../components/state/StateBadge';
import { useHealthTabLink } from '../components/finding/useHealthTabLink';
import styles from './home.module.css';

/** A service with its state, and the worst that is known of it. */
export function ServiceLine({ row }: { row: FleetRow }) {
  const tabLink = useHealthTabLink();
  const [worst] = [...row.cells].sort(byWorst);
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <Link href={tabLink(row.entityRef)}>{row.title}</Link>
        <StateBadge state={row.state} />
      </span>
      {worst && worst.state !== 'healthy' && (
        <Text variant="body-small" color="secondary">
          {worst.environment}: {worst.sentence}
        </Text>
      )}
    </li>
  );
}
