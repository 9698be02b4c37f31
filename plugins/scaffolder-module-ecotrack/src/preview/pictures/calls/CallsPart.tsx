import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Select, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../../translation';
import type { ValidDraft } from '../../ValidDraft';
import { DiagramPicture } from '../DiagramPicture';
import styles from '../PicturesTab.module.css';
import { callsDiagram } from './callsDiagram';
import { CallsTable } from './CallsTable';
import { useCalls } from './useCalls';

/** Who may call the service and whom it may call in one environment, as its objects have it. */
export function CallsPart({ draft }: { readonly draft: ValidDraft }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const environments = draft.service.spec.delivery.environments.map(
    ({ name }) => name,
  );
  const [wanted, setWanted] = useState(environments[0]);
  const environment = environments.includes(wanted) ? wanted : environments[0];
  const { rows, failure } = useCalls(draft, environment);
  const service = draft.service.metadata.name;
  const title = t('preview.pictures.callers.title');
  const label = t('preview.pictures.callers.label', { service, environment });
  return (
    <section aria-label={title} className={styles.part}>
      <Text as="p" variant="title-x-small">
        {title}
      </Text>
      <Select
        size="small"
        label={t('preview.manifests.environment')}
        options={environments.map(name => ({ id: name, label: name }))}
        selectedKey={environment}
        onSelectionChange={key => setWanted(`${key}`)}
      />
      {failure && (
        <Alert
          status="danger"
          role="alert"
          title={t('preview.pictures.callers.failed', {
            message: failure.message,
          })}
        />
      )}
      {!rows && !failure && <Skeleton width="100%" height={160} />}
      {rows?.length === 0 && (
        <Text as="p">{t('preview.pictures.callers.nobody')}</Text>
      )}
      {rows && rows.length > 0 && (
        <>
          <DiagramPicture
            diagram={callsDiagram(rows, service, t)}
            label={label}
          />
          <details>
            <summary>{t('preview.pictures.callers.asTable')}</summary>
            <CallsTable
              rows={rows}
              label={t('preview.pictures.callers.asTable')}
            />
          </details>
        </>
      )}
    </section>
  );
}
