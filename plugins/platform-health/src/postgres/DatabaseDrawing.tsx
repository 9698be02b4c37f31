import type { PostgresDatabaseDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { Facts } from '../components/layout/Facts';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** A database of a cluster, with its roles. */
export function DatabaseDrawing({
  details,
}: {
  details: PostgresDatabaseDetails;
}) {
  const t = useText();
  const shown = useShown();
  const applied = (value: boolean | undefined) =>
    shown.yesOrNo(value) ?? t('data.notKnown');
  return (
    <>
      <Facts
        facts={[
          [t('postgres.database'), details.database],
          [t('postgres.owner'), details.owner],
          [t('postgres.size'), shown.value(details.sizeBytes, 'bytes')],
          [t('postgres.applied'), shown.yesOrNo(details.applied)],
        ]}
      />
      {details.roles.length > 0 && (
        <DataTable
          label={t('postgres.roles')}
          columns={[t('postgres.roles'), t('postgres.applied')]}
          rows={details.roles.map(role => ({
            key: role.name,
            cells: [role.name, applied(role.applied)],
          }))}
        />
      )}
    </>
  );
}
