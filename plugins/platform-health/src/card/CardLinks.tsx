import { Link } from '@backstage/ui';
import type { TechnologyHealth } from '@ecotrack/backstage-plugin-platform-health-common';
import { useHealthTabLink } from '../components/finding/useHealthTabLink';
import { useRunbookLink } from '../components/finding/useRunbookLink';
import { useText } from '../components/hooks/useText';
import { useWords } from '../components/hooks/useWords';
import styles from './card.module.css';

/** Where to go on: the runbook of the worst finding, and the tab with everything. */
export function CardLinks(props: {
  entityRef: string;
  health: TechnologyHealth;
}) {
  const { entityRef, health } = props;
  const { environment, findings, findingsTotal, technology } = health;
  const t = useText();
  const words = useWords();
  const tabLink = useHealthTabLink();
  const runbookOf = useRunbookLink(entityRef);
  const [worst] = findings;
  const runbook = worst && runbookOf(worst);
  const details =
    findingsTotal > 1
      ? t('card.findings', { count: findingsTotal })
      : t('card.details');
  return (
    <span className={styles.links}>
      {runbook && (
        <Link
          href={runbook}
          aria-label={t('finding.runbookOf', { rule: worst.rule })}
        >
          {t('finding.runbook')}
        </Link>
      )}
      <Link
        href={tabLink(entityRef, { technology, environment })}
        aria-label={`${details}: ${words.technology(technology)}`}
      >
        {details}
      </Link>
    </span>
  );
}
