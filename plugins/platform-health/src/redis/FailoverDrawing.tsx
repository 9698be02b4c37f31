import { Text } from '@backstage/ui';
import type { RedisFailoverDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Facts } from '../components/layout/Facts';
import { Meter } from '../components/numbers/Meter';
import { Section } from '../components/layout/Section';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { Sentinels } from './Sentinels';
import { Servers } from './Servers';

/** A RedisFailover: the master over its replicas, the sentinels that watch them, memory. */
export function FailoverDrawing({
  details,
}: {
  details: RedisFailoverDetails;
}) {
  const t = useText();
  const shown = useShown();
  const { memory, persistence } = details;
  const used = shown.value(memory?.usedBytes, 'bytes');
  const total = shown.value(memory?.maxBytes, 'bytes');
  return (
    <>
      <Section title={t('redis.servers')}>
        <Servers servers={details.servers} />
      </Section>
      <Section title={t('redis.sentinels')}>
        <Sentinels sentinels={details.sentinels} />
      </Section>
      <Meter
        label={t('redis.memory')}
        ratio={
          memory?.maxBytes ? memory.usedBytes / memory.maxBytes : undefined
        }
        text={used && total && t('data.of', { value: used, total })}
      />
      <Facts
        facts={[
          [t('redis.policy'), memory?.policy],
          [t('redis.hitRatio'), shown.value(details.hitRatio, 'ratio')],
          [t('redis.persistence'), shown.yesOrNo(persistence?.appendOnly)],
          [
            t('redis.lastSave'),
            persistence?.lastSave && <Ago at={persistence.lastSave} />,
          ],
          [
            t('redis.encryption'),
            <Text
              key="encryption"
              weight={details.encryption === 'none' ? 'bold' : 'regular'}
            >
              {t(`redis.encryption-${details.encryption}`)}
            </Text>,
          ],
        ]}
      />
    </>
  );
}
