import { useText } from '../components/hooks/useText';
import type { Stretch, WindowPicture } from './windowOf';
import styles from './WindowBars.module.css';

/** Width of the drawing in its own units. */
const WIDTH = 1000;

/** Two bars on one axis: promised over recoverable; what would be lost is the gap before now. */
export function WindowBars(props: { picture: WindowPicture; label: string }) {
  const { picture, label } = props;
  const t = useText();
  const bar = ({ start, end }: Stretch, y: number, className: string) => (
    <rect
      x={start * WIDTH}
      y={y}
      width={Math.max(2, (end - start) * WIDTH)}
      height={12}
      className={className}
    />
  );
  return (
    <figure className={styles.window}>
      <svg
        viewBox={`0 0 ${WIDTH} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {picture.promised && bar(picture.promised, 2, styles.promised)}
        {bar(picture.recoverable, 18, styles.recoverable)}
        {picture.isTooMuch &&
          bar({ start: picture.recoverable.end, end: 1 }, 18, styles.lost)}
        {picture.backup !== undefined && (
          <rect
            x={Math.min(WIDTH - 3, picture.backup * WIDTH)}
            y={14}
            width={3}
            height={20}
            className={styles.backup}
          />
        )}
      </svg>
      <figcaption aria-hidden className={styles.legend}>
        <span className={styles.keyPromised}>{t('postgres.promised')}</span>
        <span className={styles.keyRecoverable}>
          {t('postgres.recoverable')}
        </span>
        <span className={styles.keyBackup}>{t('postgres.lastBackup')}</span>
        <span className={styles.now}>{t('postgres.now')}</span>
      </figcaption>
    </figure>
  );
}
