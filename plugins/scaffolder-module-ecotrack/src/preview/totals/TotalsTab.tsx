import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { totalsOf } from '@ecotrack/model';
import { useMemo } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ScrollRegion } from '../ScrollRegion';
import type { ValidDraft } from '../ValidDraft';
import { formatsFor, spanned } from './formats';
import { totalsRows } from './totalsRows';
import styles from './TotalsTab.module.css';

/** What the service takes of the platform in each environment, and what a month of it costs. */
export function TotalsTab({ draft }: { readonly draft: ValidDraft }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const { service, platform, files } = draft;
  const totals = useMemo(
    () => totalsOf(service, platform),
    [service, platform],
  );
  const formats = formatsFor(language, platform.prices?.currency);
  const costs = totals.flatMap(({ cost }) => (cost ? [cost] : []));
  const range = (from: string, to: string) =>
    t('preview.totals.range', { from, to });
  const inAll = {
    atLeast: costs.reduce((sum, cost) => sum + cost.atLeast, 0),
    atMost: costs.reduce((sum, cost) => sum + cost.atMost, 0),
  };
  return (
    <div className={styles.totals}>
      <Text as="p" variant="body-medium">
        {t('preview.totals.files', { count: files.length })}
      </Text>
      <ScrollRegion label={t('preview.totals.caption')}>
        <table className={styles.table}>
          <caption>{t('preview.totals.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('preview.totals.what')}</th>
              {totals.map(({ environment }) => (
                <th key={environment} scope="col">
                  {environment}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totalsRows(totals, formats, t).map(({ title, cells }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {cells.map((cell, at) => (
                  <td key={totals[at].environment}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Text as="p" variant="body-medium">
        {platform.prices
          ? t('preview.totals.all', {
              cost: spanned(inAll, formats.money, range),
            })
          : t('preview.totals.noPrices')}
      </Text>
      <Text as="p" variant="body-small">
        {t('preview.totals.span')} {t('preview.totals.storageNote')}
      </Text>
    </div>
  );
}
