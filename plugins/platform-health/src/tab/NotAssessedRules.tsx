import type { NotAssessed } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../components/hooks/useText';
import styles from './tab.module.css';

/** Rules that nobody looked at, and why; those that do not apply say nothing. */
export function NotAssessedRules(props: { rules: readonly NotAssessed[] }) {
  const t = useText();
  const rules = props.rules.filter(({ reason }) => reason !== 'does-not-apply');
  if (rules.length === 0) return null;
  return (
    <details className={styles.notAssessed}>
      <summary>{t('notAssessed.title', { count: rules.length })}</summary>
      <ul>
        {rules.map(({ rule, reason, source }) => (
          <li key={rule}>
            {rule}: {t(`notAssessed.${reason}`)}
            {source && ` (${source})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
