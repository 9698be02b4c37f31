import type { KeyNumber } from '@ecotrack/backstage-plugin-platform-health-common';
import { useFormat } from '../../format';
import { Sparkline } from './Sparkline';
import { useText } from '../hooks/useText';
import { useWords } from '../hooks/useWords';
import styles from './KeyNumbers.module.css';

/** Numbers worth a glance, with how they went. */
export function KeyNumbers({ numbers }: { numbers: readonly KeyNumber[] }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  if (numbers.length === 0) return null;
  const shown = ({ value, unit, of: total }: KeyNumber) =>
    total === undefined
      ? format.value(value, unit)
      : t('data.of', {
          value: format.value(value, unit),
          total: format.value(total, unit),
        });
  return (
    <dl className={styles.numbers}>
      {numbers.map(number => (
        <div key={number.id} className={styles.number}>
          <dt>{words.keyNumber(number.id)}</dt>
          <dd>
            <span className={styles.value}>{shown(number)}</span>
            {number.trend && (
              <Sparkline trend={number.trend} unit={number.unit} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
