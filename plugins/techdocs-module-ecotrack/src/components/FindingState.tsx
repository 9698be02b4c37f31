import { Text } from '@backstage/ui';
import {
  Age,
  Ago,
  EvidenceTable,
  StateBadge,
} from '@ecotrack/backstage-plugin-platform-health';
import type { FindingAddress } from '../address/runbookAt';
import type { FindingNow } from '../live/readFinding';
import { shortName } from './shortName';
import { useText } from './useText';
import styles from './LiveRunbook.module.css';

/** How it stands with the finding that led here. */
export function FindingState(props: {
  asked: FindingAddress;
  now: FindingNow;
}) {
  const { asked, now } = props;
  const t = useText();
  const entity = shortName(asked.entityRef);
  if (now.kind === 'not-known') return <Text>{t('notKnown', { entity })}</Text>;
  const { report, environment } = now;
  const finding = now.kind === 'fires' ? now.finding : undefined;
  const words = {
    fires: finding?.sentence ?? '',
    recovered: t('recovered'),
    'not-assessed': t('notAssessed'),
    'cannot-tell': t('cannotTell', {
      message: report.missing[0]?.message ?? report.sentence,
    }),
  };
  return (
    <>
      <div className={styles.head}>
        <StateBadge state={finding?.state ?? report.state} />
        <Text variant="body-small">
          {t('of', { resource: report.resource.name, entity, environment })}
          {finding && (
            <>
              {', '}
              {t('since')} <Ago at={finding.since} />
            </>
          )}
        </Text>
        <Text variant="body-small">
          <Age asOf={report.asOf} />
        </Text>
      </div>
      <Text as="p" variant="body-medium" weight="bold">
        {words[now.kind]}
      </Text>
      {!finding && <Text as="p">{report.sentence}</Text>}
      {finding && finding.evidence.length > 0 && (
        <details>
          <summary>{t('evidence')}</summary>
          <EvidenceTable evidence={finding.evidence} />
        </details>
      )}
    </>
  );
}
