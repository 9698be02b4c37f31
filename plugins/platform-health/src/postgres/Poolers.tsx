import type { PostgresPooler } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { NodeList } from '../components/layout/NodeList';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** PgBouncers in front of the cluster. */
export function Poolers({ poolers }: { poolers: readonly PostgresPooler[] }) {
  const t = useText();
  const shown = useShown();
  return (
    <NodeList
      label={t('postgres.poolers')}
      nodes={poolers.map(pooler => ({
        name: pooler.name,
        role: pooler.access ?? '',
        isReady:
          !pooler.paused &&
          pooler.ready !== undefined &&
          pooler.ready === pooler.wanted,
        condition: pooler.paused
          ? t('postgres.paused')
          : shown.share(pooler.ready, pooler.wanted) ?? t('data.notKnown'),
        children: (
          <Facts
            facts={[
              [t('postgres.mode'), pooler.poolMode],
              [t('postgres.waiting'), shown.value(pooler.waitingClients)],
            ]}
          />
        ),
      }))}
    />
  );
}
