import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiPauseCircleFill,
  RiProgress4Fill,
  RiQuestionFill,
} from '@remixicon/react';
import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../hooks/useText';
import styles from './StateBadge.module.css';

const ICONS = {
  healthy: RiCheckboxCircleFill,
  suspended: RiPauseCircleFill,
  progressing: RiProgress4Fill,
  unknown: RiQuestionFill,
  degraded: RiAlertFill,
  unhealthy: RiCloseCircleFill,
} satisfies Record<HealthState, unknown>;

/** A state as icon alone, for where the word stands beside it. */
export function StateIcon({ state }: { state: HealthState }) {
  const Icon = ICONS[state];
  return <Icon size={16} aria-hidden className={styles[state]} />;
}

/** A state as icon, word and colour; each of them says it alone. */
export function StateBadge(props: {
  state: HealthState;
  /** Without the ground, for where many stand together. */
  isQuiet?: boolean;
}) {
  const { state, isQuiet = false } = props;
  const t = useText();
  const shape = isQuiet ? styles.quiet : styles.badge;
  return (
    <span className={`${shape} ${styles[state]}`}>
      <StateIcon state={state} />
      {t(`state.${state}`)}
    </span>
  );
}
