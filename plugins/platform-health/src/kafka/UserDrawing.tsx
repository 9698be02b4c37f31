import type { KafkaUserDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/DataTable';
import { Facts } from '../components/Facts';
import { useText } from '../components/useText';
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
