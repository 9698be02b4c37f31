import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';
import { momentOf, useFormat } from '../../format';
import { useText } from '../hooks/useText';
import styles from './MissingSources.module.css';

/** What is not known, and why. */
export function MissingSources({
  missing,
}: {
  missing: readonly MissingSource[];
}) {
  const t = useText();
  const format = useFormat();
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing} aria-label={t('missing.title')}>
      <ul>
        {missing.map(({ source, cause, since, message }) => {
          const moment = momentOf(since);
          const words = { source, cause: t(`cause.${cause}`) };
          return (
            <li key={source}>
              {moment
                ? t('missing.since', {
                    ...words,
                    moment: format.moment(moment),
                  })
                : t('missing.never', words)}
              {message && <span className={styles.message}>{message}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
