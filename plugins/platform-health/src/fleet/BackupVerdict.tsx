import { StateIcon } from '../components/state/StateBadge';
import { useText } from '../components/hooks/useText';
import styles from './fleet.module.css';

const STATES = {
  kept: 'healthy',
  broken: 'unhealthy',
  unknown: 'unknown',
} as const;

/** Whether the promise about a backup is kept. */
export function BackupVerdict({ state }: { state: keyof typeof STATES }) {
  const t = useText();
  return (
    <span className={styles.cell}>
      <StateIcon state={STATES[state]} />
      {t(`fleet.${state}`)}
    </span>
  );
}
