import { useCallback } from 'react';
import { AccordionGroup, Card, CardBody, Text } from '@backstage/ui';
import {
  byWorst,
  resourceKey,
  type HealthReport,
  type TechnologyHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { PlatformHealthApi } from '../api';
import { Loading } from '../components/layout/Loading';
import { FindingItem } from '../components/finding/FindingItem';
import { Problem, Stale } from '../components/layout/Problem';
import { Section } from '../components/layout/Section';
import { useText } from '../components/hooks/useText';
import { useFollowing } from '../live';
import { ResourcePanel } from './ResourcePanel';
import styles from './tab.module.css';

const keyOf = ({ resource }: HealthReport) => resourceKey(resource);

/** One technology in one environment: what was found, then each resource. */
export function TechnologyPanel(props: {
  entityRef: string;
  health: TechnologyHealth;
  /** Changes when there is something new to read. */
  version: unknown;
}) {
  const { entityRef, health, version } = props;
  const { environment, technology } = health;
  const t = useText();
  const load = useCallback(
    (api: PlatformHealthApi, signal: AbortSignal) =>
      api.technologyDetail({ entityRef, technology, environment }, { signal }),
    [entityRef, technology, environment],
  );
  const loaded = useFollowing(load, version);
  if (loaded.status === 'loading') return <Loading height={480} />;
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  if (!loaded.value)
    return <Text as="p">{t('tab.notUsed', { environment })}</Text>;
  const reports = [...loaded.value.reports].sort(byWorst);
  const findings = reports.flatMap(one => one.findings).sort(byWorst);
  return (
    <div className={styles.panel}>
      {loaded.problem && <Stale error={loaded.problem} asOf={health.asOf} />}
      {findings.length > 0 ? (
        <Section title={t('tab.findings')} level={3}>
          <Card>
            <CardBody className={styles.findings}>
              {findings.map(finding => (
                <FindingItem
                  key={`${finding.rule} ${resourceKey(finding.resource)}`}
                  entityRef={entityRef}
                  finding={finding}
                />
              ))}
            </CardBody>
          </Card>
        </Section>
      ) : (
        <Text as="p">{health.sentence}</Text>
      )}
      <Section title={t('tab.resources')} level={3}>
        <AccordionGroup
          allowsMultiple
          defaultExpandedKeys={reports.slice(0, 1).map(keyOf)}
        >
          {reports.map(report => (
            <ResourcePanel key={keyOf(report)} report={report} />
          ))}
        </AccordionGroup>
      </Section>
    </div>
  );
}
