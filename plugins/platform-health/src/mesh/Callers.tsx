import { Text } from '@backstage/ui';
import type { AllowedCaller } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';

/** Who may call what, and which policy says so. */
export function Callers({ callers }: { callers: readonly AllowedCaller[] }) {
  const t = useText();
  const format = useFormat();
  if (callers.length === 0) return <Text as="p">{t('mesh.nobody')}</Text>;
  return (
    <DataTable
      label={t('mesh.callers')}
      columns={[t('mesh.caller'), t('mesh.operations'), t('mesh.policy')]}
      rows={callers.map(({ principal, operations, policy }) => ({
        key: `${policy} ${principal} ${operations.join(' ')}`,
        cells: [
          principal === 'anyone' ? t('mesh.anyone') : principal,
          operations.length > 0 ? format.list(operations) : t('mesh.anything'),
          policy,
        ],
      }))}
    />
  );
}
