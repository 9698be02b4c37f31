import { Text } from '@backstage/ui';
import type { DeliverySecretsDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { useText } from '../components/hooks/useText';

/** Secrets that External Secrets keeps, and why one is not there. */
export function SecretsDrawing({
  details,
}: {
  details: DeliverySecretsDetails;
}) {
  const t = useText();
  if (details.secrets.length === 0)
    return <Text as="p">{t('delivery.noSecrets')}</Text>;
  return (
    <DataTable
      label={t('delivery.secrets')}
      columns={[t('delivery.secrets'), t('fleet.state')]}
      rows={details.secrets.map(({ name, ready, message }) => ({
        key: name,
        cells: [
          name,
          ready
            ? t('delivery.secretReady')
            : [t('delivery.secretNotReady'), message]
                .filter(Boolean)
                .join(': '),
        ],
      }))}
    />
  );
}
