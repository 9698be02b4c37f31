import type { RunbookAddress } from '../address/runbookAt';
import { FindingPanel } from './FindingPanel';
import { FiringPanel } from './FiringPanel';
import { useReaderLayout } from './useReaderLayout';
import { useText } from './useText';
import styles from './LiveRunbook.module.css';

/** The live state at the top of a runbook. */
export function LiveRunbook({ at }: { at: RunbookAddress }) {
  const t = useText();
  const section = useReaderLayout<HTMLElement>();
  return (
    <section ref={section} className={styles.live} aria-label={t('title')}>
      {at.finding ? (
        <FindingPanel asked={at.finding} />
      ) : (
        <FiringPanel technology={at.technology} rule={at.rule} />
      )}
    </section>
  );
}
