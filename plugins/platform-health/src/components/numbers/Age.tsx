import { momentOf, useFormat } from '../../format';
import { useNow } from '../../live';
import { useText } from '../hooks/useText';

/** More than a step of the page's clock, and what clocks differ by. */
const STEP_MS = 60_000;

/** The page's clock moves in steps: what was just told is not in its future. What is to come later is. */
const notBefore = (moment: Date, now: Date): Date => {
  const ahead = moment.getTime() - now.getTime();
  return ahead > 0 && ahead < STEP_MS ? moment : now;
};

/** How long ago, with the moment itself on asking; "not known" for what is no moment. */
export function Ago({ at }: { at: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const moment = momentOf(at);
  if (!moment) return <>{t('data.notKnown')}</>;
  return (
    <time dateTime={moment.toISOString()} title={format.moment(moment)}>
      {format.relative(moment, notBefore(moment, now))}
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
      {t('data.asOf', { age: format.relative(moment, notBefore(moment, now)) })}
    </time>
  );
}
