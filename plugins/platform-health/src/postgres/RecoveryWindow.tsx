import { Text } from '@backstage/ui';
import type { RecoveryWindow as Window } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Facts } from '../components/layout/Facts';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';
import { useNow } from '../live';
import { WindowBars } from './WindowBars';
import { windowOf } from './windowOf';

/** What point-in-time recovery reaches, against what the policy promises: a picture and the same in words. */
export function RecoveryWindow({ recovery }: { recovery: Window }) {
  const t = useText();
  const shown = useShown();
  const format = useFormat();
  const now = useNow();
  const picture = windowOf(recovery, now);
  const wanted = shown.value(recovery.wantedSeconds, 'seconds');
  const ago = (at: string | undefined) => at && <Ago at={at} />;
  const sentences = picture && [
    t('postgres.window', {
      from: format.moment(picture.from),
      to: format.moment(picture.to),
      wanted: wanted ?? t('data.notKnown'),
    }),
    t('postgres.beyond', {
      lag: format.duration(picture.lostSeconds),
      rpo: format.duration(recovery.rpoSeconds),
    }),
  ];
  return (
    <>
      {picture && sentences ? (
        <WindowBars
          picture={picture}
          label={sentences.join(' ')}
          start={format.relative(picture.start, now)}
        />
      ) : (
        <Text as="p">{t('postgres.windowUnknown')}</Text>
      )}
      {sentences && (
        <Text as="p" variant="body-small" color="secondary">
          {sentences.join(' ')}
        </Text>
      )}
      <Facts
        facts={[
          [t('postgres.lastBackup'), ago(recovery.lastBackup)],
          [t('postgres.nextBackup'), ago(recovery.nextBackup)],
          [t('postgres.wanted'), wanted],
          [
            t('postgres.method'),
            recovery.method && t(`postgres.method-${recovery.method}`),
          ],
        ]}
      />
    </>
  );
}
