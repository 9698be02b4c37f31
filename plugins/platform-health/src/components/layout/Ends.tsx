import { momentOf } from '../../format';
import { useNow } from '../../live';
import { Ago } from '../numbers/Age';
import { StateIcon } from '../state/StateBadge';
import styles from './Ends.module.css';

const HOUR_MS = 3_600_000;
/** Sooner than this it is time to look. */
const SOON_MS = 14 * 24 * HOUR_MS;
/** Identities of the mesh last a day and are renewed at half of it. */
const SOON_FOR_IDENTITIES_MS = 6 * HOUR_MS;
const IDENTITY = 'workload identity';

const stateOf = (left: number, purpose: string) => {
  if (left <= 0) return 'unhealthy';
  const soon = purpose === IDENTITY ? SOON_FOR_IDENTITIES_MS : SOON_MS;
  return left < soon ? 'degraded' : undefined;
};

/** When a certificate ends, marked when that is soon or was. */
export function Ends({ at, purpose }: { at: string; purpose: string }) {
  const now = useNow();
  const moment = momentOf(at);
  const state = moment && stateOf(moment.getTime() - now.getTime(), purpose);
  return (
    <span className={styles.ends}>
      {state && <StateIcon state={state} />}
      <Ago at={at} />
    </span>
  );
}
