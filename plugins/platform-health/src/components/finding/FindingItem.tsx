import { Link, Text } from '@backstage/ui';
import {
  resourceKey,
  type Finding,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { momentOf, useFormat } from '../../format';
import { Ago } from '../numbers/Age';
import { EvidenceButton } from './EvidenceButton';
import { EvidenceTable } from './EvidenceTable';
import { FindingLinks } from './FindingLinks';
import { StateBadge } from '../state/StateBadge';
import { useText } from '../hooks/useText';
import { useRunbookLink } from './useRunbookLink';
import styles from './FindingItem.module.css';

/** All about a finding: what, since when, what to do, what it stands on. */
export function FindingItem(props: { entityRef: string; finding: Finding }) {
  const { entityRef, finding } = props;
  const t = useText();
  const format = useFormat();
  const runbook = useRunbookLink(entityRef)(finding);
  return (
    <article className={styles.finding} aria-label={finding.sentence}>
      <div className={styles.head}>
        <StateBadge state={finding.state} />
        <Text variant="body-small" color="secondary">
          {finding.resource.name}
          {', '}
          {t('finding.began')} <Ago at={finding.since} />
        </Text>
      </div>
      <Text as="p" variant="body-medium" weight="bold">
        {finding.sentence}
      </Text>
      <Text as="p" variant="body-medium">
        <span className={styles.label}>{t('finding.next')}: </span>
        {finding.nextStep}
      </Text>
      {finding.lastKnown?.map(({ source, since }) => (
        <Text as="p" key={source} variant="body-small" color="secondary">
          {since
            ? t('finding.lastKnown', {
                source,
                moment: format.moment(momentOf(since) ?? new Date(0)),
              })
            : t('finding.lastKnownForEver', { source })}
        </Text>
      ))}
      <div className={styles.links}>
        {runbook && (
          <Link
            href={runbook}
            aria-label={t('finding.runbookOf', { rule: finding.rule })}
          >
            {t('finding.runbook')}
          </Link>
        )}
        <FindingLinks links={finding.links} />
        <EvidenceButton
          entityRef={entityRef}
          resource={resourceKey(finding.resource)}
        />
      </div>
      {finding.evidence.length > 0 && (
        <details className={styles.evidence}>
          <summary>{t('finding.evidence')}</summary>
          <EvidenceTable evidence={finding.evidence} />
        </details>
      )}
    </article>
  );
}
