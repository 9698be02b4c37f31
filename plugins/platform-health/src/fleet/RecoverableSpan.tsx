import type { BackupList } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../components/hooks/useText';
import { momentOf, useFormat } from '../format';

/** How much can be recovered, out of what is wanted. */
export function RecoverableSpan(props: {
  backup: BackupList['backups'][number];
}) {
  const { recoverableFrom, recoverableTo, wantedSeconds } = props.backup;
  const t = useText();
  const format = useFormat();
  const from = momentOf(recoverableFrom);
  const to = momentOf(recoverableTo);
  if (!from || !to) return <>{t('data.notKnown')}</>;
  const span = format.duration((to.getTime() - from.getTime()) / 1000);
  return (
    <>
      {wantedSeconds === undefined
        ? span
        : t('data.of', { value: span, total: format.duration(wantedSeconds) })}
    </>
  );
}
