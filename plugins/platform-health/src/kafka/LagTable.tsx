import type { ConsumerLag } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { Meter } from '../components/numbers/Meter';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** How far consumers are behind, and how much of the retention that has used up. Not known is not zero. */
export function LagTable({ lags }: { lags: readonly ConsumerLag[] }) {
  const t = useText();
  const shown = useShown();
  return (
    <DataTable
      label={t('kafka.lag')}
      columns={[
        t('kafka.topic'),
        t('kafka.group'),
        t('kafka.lag'),
        t('kafka.behind'),
        t('kafka.retentionUsed'),
      ]}
      rows={lags.map(lag => ({
        key: `${lag.group} ${lag.topic}`,
        cells: [
          lag.topic,
          lag.group,
          shown.value(lag.records) ?? t('data.notKnown'),
          shown.value(lag.seconds, 'seconds') ?? t('data.notKnown'),
          <Meter
            key="retention"
            label={t('kafka.retentionUsed')}
            hideLabel
            ratio={lag.retentionRatio}
            limit={0.8}
          />,
        ],
      }))}
    />
  );
}
