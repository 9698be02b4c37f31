import { Text } from '@backstage/ui';
import { RiEyeLine, RiEyeOffLine } from '@remixicon/react';
import type { RedisFailoverDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../components/hooks/useText';
import styles from './Sentinels.module.css';

/** An eye for each sentinel, and the quorum in words. */
export function Sentinels(props: {
  sentinels: RedisFailoverDetails['sentinels'];
}) {
  const { ready, wanted, quorum } = props.sentinels;
  const t = useText();
  const shown = (value: number | undefined) =>
    value === undefined ? t('data.notKnown') : String(value);
  return (
    <div className={styles.sentinels}>
      {ready !== undefined && wanted !== undefined && (
        <span aria-hidden className={styles.eyes}>
          {Array.from({ length: Math.max(ready, wanted) }, (_, index) =>
            index < ready ? (
              <RiEyeLine key={index} size={20} />
            ) : (
              <RiEyeOffLine key={index} size={20} className={styles.gone} />
            ),
          )}
        </span>
      )}
      <Text as="p">
        {t('redis.quorum', {
          ready: shown(ready),
          wanted: shown(wanted),
          quorum: shown(quorum),
        })}
      </Text>
    </div>
  );
}
