import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  resourceKey,
  type HealthReport,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { KeyNumbers } from '../components/numbers/KeyNumbers';
import { MissingSources } from '../components/layout/MissingSources';
import { Section } from '../components/layout/Section';
import { StateBadge } from '../components/state/StateBadge';
import { useText } from '../components/hooks/useText';
import { useWords } from '../components/hooks/useWords';
import { Certificates } from './Certificates';
import { Drawing } from './Drawing';
import { NotAssessedRules } from './NotAssessedRules';
import styles from './tab.module.css';

/** One resource: verdict, numbers, drawing, certificates, and what could not be looked at. */
export function ResourcePanel({ report }: { report: HealthReport }) {
  const { resource } = report;
  const t = useText();
  const words = useWords();
  return (
    <Accordion id={resourceKey(resource)}>
      <AccordionTrigger level={4}>
        <span className={styles.resource}>
          <StateBadge state={report.state} />
          <span className={styles.name}>{resource.name}</span>
          <Text variant="body-small" color="secondary">
            {words.resourceType(resource.type)} · {resource.cluster}/
            {resource.namespace}
          </Text>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        <div className={styles.panel}>
          <Text as="p">{report.sentence}</Text>
          <MissingSources missing={report.missing} />
          <KeyNumbers numbers={report.keyNumbers} />
          {report.details ? (
            <Drawing details={report.details} />
          ) : (
            <Text as="p" color="secondary">
              {t('tab.noDetail')}
            </Text>
          )}
          {report.certificates.length > 0 && (
            <Section title={t('tab.certificates')}>
              <Certificates certificates={report.certificates} />
            </Section>
          )}
          <NotAssessedRules rules={report.notAssessed} />
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
