import type { Evidence } from '@ecotrack/backstage-plugin-platform-health-common';
import { useFormat } from '../../format';
import { useText } from '../hooks/useText';
import styles from './EvidenceTable.module.css';

/** What a rule looked at: value, limit, where it comes from. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useText();
  const format = useFormat();
  const shown = (value: number | string, unit: Evidence['unit']) =>
    typeof value === 'number' ? format.value(value, unit) : value;
  return (
    <dl className={styles.evidence}>
      {evidence.map(({ name, value, unit, threshold, source }) => (
        <div key={`${name} ${source}`}>
          <dt>{name}</dt>
          <dd>
            {shown(value, unit)}
            {threshold !== undefined &&
              ` (${t('finding.threshold', { value: shown(threshold, unit) })})`}
          </dd>
          <dd className={styles.source}>{source}</dd>
        </div>
      ))}
    </dl>
  );
}
