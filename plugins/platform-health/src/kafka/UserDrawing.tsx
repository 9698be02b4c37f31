import type { KafkaUserDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { Facts } from '../components/layout/Facts';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';

/** What a user may do. */
export function UserDrawing({ details }: { details: KafkaUserDetails }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Facts facts={[[t('kafka.authentication'), details.authentication]]} />
      {details.acls.length > 0 && (
        <DataTable
          label={t('kafka.acls')}
          columns={[t('kafka.acls'), t('mesh.operations')]}
          rows={details.acls.map(({ resource, operations }) => ({
            key: `${resource} ${operations.join(' ')}`,
            cells: [resource, format.list(operations)],
          }))}
        />
      )}
    </>
  );
}
