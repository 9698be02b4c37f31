import { useText } from '../components/hooks/useText';
import type { Stretch, WindowPicture } from './windowOf';
import styles from './WindowBars.module.css';

/** Width of the drawing in its own units. */
const WIDTH = 1000;

/** Two bars on one axis: promised over recoverable; what would be lost is the gap before now. */
export function WindowBars(props: {
  picture: WindowPicture;
  label: string;
  /** How far back the axis begins. */
  start: string;
}) {
  const { picture, label, start } = props;
  const t = useText();
  const bar = (stretch: Stretch, y: number, className: string) => (
    <rect
      x={stretch.start * WIDTH}
      y={y}
      width={Math.max(2, (stretch.end - stretch.start) * WIDTH)}
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
      <div aria-hidden className={styles.axis}>
        <span>{start}</span>
        <span>{t('postgres.now')}</span>
      </div>
      <figcaption aria-hidden className={styles.legend}>
        <span className={styles.keyPromised}>{t('postgres.promised')}</span>
        <span className={styles.keyRecoverable}>
          {t('postgres.recoverable')}
        </span>
        <span className={styles.keyBackup}>{t('postgres.lastBackup')}</span>
      </figcaption>
    </figure>
  );
}
