import type { PostgresClusterDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Facts } from '../components/layout/Facts';
import { Meter } from '../components/numbers/Meter';
import { Section } from '../components/layout/Section';
import { useText } from '../components/hooks/useText';
import { Instances } from './Instances';
import { Poolers } from './Poolers';
import { RecoveryWindow } from './RecoveryWindow';

/** A CloudNativePG cluster: who leads, who follows how far behind, what can be recovered, who is in front. */
export function ClusterDrawing({
  details,
}: {
  details: PostgresClusterDetails;
}) {
  const t = useText();
  const { connections, poolers, primarySince } = details;
  return (
    <>
      <Section title={t('postgres.instances')}>
        <Instances details={details} />
      </Section>
      <Section title={t('postgres.recovery')}>
        <RecoveryWindow recovery={details.recovery} />
      </Section>
      {poolers.length > 0 && (
        <Section title={t('postgres.poolers')}>
          <Poolers poolers={poolers} />
        </Section>
      )}
      <Meter
        label={t('postgres.connections')}
        ratio={connections && connections.used / connections.max}
        text={
          connections &&
          t('data.of', {
            value: String(connections.used),
            total: String(connections.max),
          })
        }
      />
      <Facts
        facts={[
          [t('postgres.phase'), details.phase],
          [t('postgres.version'), details.version],
          [
            t('postgres.primarySince'),
            primarySince && <Ago at={primarySince} />,
          ],
        ]}
      />
    </>
  );
}
