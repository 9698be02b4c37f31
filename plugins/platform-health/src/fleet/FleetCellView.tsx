import { Link } from '@backstage/ui';
import {
  byWorst,
  type FleetCell,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { StateBadge } from '../components/state/StateBadge';
import { useHealthTabLink } from '../components/finding/useHealthTabLink';
import { useText } from '../components/hooks/useText';
import styles from './fleet.module.css';

/** A technology of a service: its worst environment, and why. */
export function FleetCellView(props: {
  entityRef: string;
  cells: readonly FleetCell[];
}) {
  const { entityRef, cells } = props;
  const t = useText();
  const tabLink = useHealthTabLink();
  const [worst] = [...cells].sort(byWorst);
  if (!worst) return <span aria-label={t('fleet.notUsed')}>–</span>;
  const { environment, sentence, state, technology } = worst;
  const isFine = state === 'healthy';
  return (
    <Link
      standalone
      href={tabLink(entityRef, { technology, environment })}
      aria-label={t('fleet.in', {
        state: t(`state.${state}`),
        environment,
        sentence,
      })}
      className={styles.cell}
    >
      <StateBadge state={state} isQuiet={isFine} />
      {!isFine && <span className={styles.where}>{environment}</span>}
    </Link>
  );
}
