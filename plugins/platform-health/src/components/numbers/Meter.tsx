import { useId } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useFormat } from '../../format';
import { useText } from '../hooks/useText';
import styles from './Meter.module.css';

/** A share of a whole: text first, and a bar. Not known is said, not drawn as empty. */
export function Meter(props: {
  label: string;
  /** 0 to 1; absent when not known. */
  ratio: number | undefined;
  /** In place of the percentage. */
  text?: string;
  /** From here on it is too much. */
  limit?: number;
  /** For where a heading says it already. */
  hideLabel?: boolean;
}) {
  const { label, ratio, text, limit = 0.9, hideLabel = false } = props;
  const t = useText();
  const format = useFormat();
  const id = useId();
  if (ratio === undefined || !Number.isFinite(ratio))
    return (
      <div className={styles.meter}>
        {!hideLabel && <span className={styles.label}>{label}</span>}
        <span>{t('data.notKnown')}</span>
      </div>
    );
  const shown = text ?? format.value(ratio, 'ratio');
  return (
    <div className={styles.meter}>
      {hideLabel ? (
        <VisuallyHidden id={id}>{label}</VisuallyHidden>
      ) : (
        <span id={id} className={styles.label}>
          {label}
        </span>
      )}
      <span>{shown}</span>
      <span
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={Math.min(1, Math.max(0, ratio))}
        aria-valuetext={shown}
        className={`${styles.bar} ${ratio >= limit ? styles.full : ''}`}
      >
        <span style={{ inlineSize: `${Math.min(1, ratio) * 100}%` }} />
      </span>
    </div>
  );
}
