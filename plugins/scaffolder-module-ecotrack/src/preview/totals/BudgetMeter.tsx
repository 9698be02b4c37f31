import styles from './BudgetMeter.module.css';

interface BudgetMeterProps {
  readonly label: string;
  readonly used: number;
  readonly budget: number;
  /** The same in words. */
  readonly text: string;
}

/** How much of a budget is used, as a bar and in words. */
export function BudgetMeter({ label, used, budget, text }: BudgetMeterProps) {
  return (
    <div className={styles.budget}>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={budget}
        aria-valuenow={used}
        aria-valuetext={text}
        className={styles.meter}
      >
        <div
          className={styles.used}
          style={{ width: `${Math.min(100, (used / budget) * 100)}%` }}
        />
      </div>
      {text}
    </div>
  );
}
