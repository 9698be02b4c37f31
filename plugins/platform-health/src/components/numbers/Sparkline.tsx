import type {
  KeyNumber,
  Unit,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { useFormat } from '../../format';
import { useText } from '../hooks/useText';
import { HEIGHT, WIDTH, trendPath } from './trendPath';
import styles from './Sparkline.module.css';

/** How a number went, as a line; in words for those who do not see it. Nothing for less than two known values. */
export function Sparkline(props: {
  trend: NonNullable<KeyNumber['trend']>;
  unit: Unit;
}) {
  const { trend, unit } = props;
  const t = useText();
  const format = useFormat();
  const known = trend.values.filter(
    (value): value is number => value !== null && Number.isFinite(value),
  );
  if (known.length < 2) return null;
  const show = (value: number) => format.value(value, unit);
  const summary = t('trend.summary', {
    span: format.duration(trend.stepSeconds * (trend.values.length - 1)),
    lowest: show(Math.min(...known)),
    highest: show(Math.max(...known)),
    latest: show(known[known.length - 1]),
  });
  const gaps = known.length < trend.values.length ? `, ${t('trend.gaps')}` : '';
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${summary}${gaps}`}
    >
      <path d={trendPath(trend.values)} />
    </svg>
  );
}
