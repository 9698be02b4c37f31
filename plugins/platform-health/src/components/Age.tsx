import { momentOf, useFormat } from '../format';
import { useNow } from '../live';
import { useText } from './useText';

/** How long ago, with the moment itself on asking; "not known" for what is no moment. */
export function Ago({ at }: { at: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const moment = momentOf(at);
  if (!moment) return <>{t('data.notKnown')}</>;
  return (
    <time dateTime={moment.toISOString()} title={format.moment(moment)}>
      {format.relative(moment, now)}
    </time>
  );
}

/** Age of what is shown. */
export function Age({ asOf }: { asOf: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const moment = momentOf(asOf);
  if (!moment) return <span>{t('data.unknownAge')}</span>;
  return (
    <time dateTime={moment.toISOString()} title={format.moment(moment)}>
      {t('data.asOf', { age: format.relative(moment, now) })}
    </time>
  );
}
