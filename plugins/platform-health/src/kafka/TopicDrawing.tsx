import { Text } from '@backstage/ui';
import type { KafkaTopicDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { Section } from '../components/layout/Section';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { LagTable } from './LagTable';

/** A topic and those who read it. */
export function TopicDrawing({ details }: { details: KafkaTopicDetails }) {
  const t = useText();
  const shown = useShown();
  return (
    <>
      <Facts
        facts={[
          [t('kafka.topic'), details.topic],
          [t('kafka.partitions'), shown.value(details.partitions)],
          [t('kafka.replicas'), shown.value(details.replicas)],
          [t('kafka.minInSync'), shown.value(details.minInSync)],
          [t('kafka.underReplicated'), shown.value(details.underReplicated)],
          [
            t('kafka.retention'),
            shown.value(details.retentionSeconds, 'seconds'),
          ],
          [
            t('kafka.rate'),
            shown.value(details.messagesPerSecond, 'perSecond'),
          ],
        ]}
      />
      <Section title={t('kafka.consumers')}>
        {details.consumers.length > 0 ? (
          <LagTable lags={details.consumers} />
        ) : (
          <Text as="p">{t('kafka.noConsumers')}</Text>
        )}
      </Section>
    </>
  );
}
