import { Text } from '@backstage/ui';
import type { BackupList } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Loading } from '../components/layout/Loading';
import { DataTable } from '../components/layout/DataTable';
import { Problem } from '../components/layout/Problem';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { useLive, type Load } from '../live';
import { BackupVerdict } from './BackupVerdict';
import { RecoverableSpan } from './RecoverableSpan';
import { Users } from './Users';
import { resourceName } from './resourceName';

const loadBackups: Load<BackupList> = (api, _, signal) =>
  api.backups({ signal });

/** How each database stands to what was promised. */
export function Backups() {
  const t = useText();
  const shown = useShown();
  const loaded = useLive(loadBackups, 'all');
  if (loaded.status === 'loading') return <Loading height={480} />;
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  const { backups } = loaded.value;
  if (backups.length === 0) return <Text as="p">{t('fleet.noBackups')}</Text>;
  return (
    <DataTable
      label={t('fleet.backups')}
      columns={[
        t('fleet.resource'),
        t('fleet.environment'),
        t('fleet.promise'),
        t('fleet.lastBackup'),
        t('fleet.window'),
        t('fleet.rpo'),
        t('fleet.usedBy'),
      ]}
      rows={backups.map(one => ({
        key: `${one.environment} ${one.resource}`,
        cells: [
          resourceName(one.resource),
          one.environment,
          <BackupVerdict key="state" state={one.state} />,
          <Ago key="last" at={one.lastBackup} />,
          <RecoverableSpan key="window" backup={one} />,
          shown.value(one.rpoSeconds, 'seconds'),
          <Users key="used" entityRefs={one.entityRefs} />,
        ],
      }))}
    />
  );
}
