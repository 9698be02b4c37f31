import { momentOf } from '../../format';
import { useNow } from '../../live';
import { Ago } from '../numbers/Age';
import { StateIcon } from '../state/StateBadge';
import styles from './Ends.module.css';

const DAY_MS = 86_400_000;
/** Sooner than this it is time to look. */
const SOON_DAYS = 14;

const stateOf = (left: number) => {
  if (left <= 0) return 'unhealthy';
  return left < SOON_DAYS * DAY_MS ? 'degraded' : undefined;
};

/** When something ends, marked when that is soon or was. */
export function Ends({ at }: { at: string }) {
  const now = useNow();
  const moment = momentOf(at);
  const state = moment && stateOf(moment.getTime() - now.getTime());
  return (
    <span className={styles.ends}>
      {state && <StateIcon state={state} />}
      <Ago at={at} />
    </span>
  );
}
