import type { DeliveryApplicationDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Facts } from '../components/layout/Facts';
import { useText } from '../components/hooks/useText';

/** Enough of a commit's hash to know it by. */
const SHORT = 10;

/** What Argo CD says about an Application. */
export function ApplicationDrawing({
  details,
}: {
  details: DeliveryApplicationDetails;
}) {
  const t = useText();
  return (
    <Facts
      facts={[
        [t('delivery.sync'), details.sync],
        [t('delivery.health'), details.health],
        [t('delivery.revision'), details.revision?.slice(0, SHORT)],
        [
          t('delivery.syncedAt'),
          details.syncedAt && <Ago at={details.syncedAt} />,
        ],
      ]}
    />
  );
}
