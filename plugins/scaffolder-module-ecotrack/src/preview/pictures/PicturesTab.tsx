import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import type { ValidDraft } from '../ValidDraft';
import { CallsPart } from './calls/CallsPart';
import type { Diagram } from './Diagram';
import { DiagramList } from './DiagramList';
import { DiagramPicture } from './DiagramPicture';
import { flowDiagram } from './flow/flowDiagram';
import styles from './PicturesTab.module.css';
import { tablesDiagram } from './tablesDiagram';

/** How data flows, who may call whom, and the tables; a service without tables has no picture of them. */
export function PicturesTab({ draft }: { readonly draft: ValidDraft }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { service } = draft;
  const tables = tablesDiagram(service, t);
  const name = { service: service.metadata.name };
  const part = (title: string, label: string, diagram: Diagram) => (
    <section aria-label={title} className={styles.part}>
      <Text as="p" variant="title-x-small">
        {title}
      </Text>
      <DiagramPicture diagram={diagram} label={label} />
      <details>
        <summary>{t('preview.pictures.asList')}</summary>
        <DiagramList diagram={diagram} />
      </details>
    </section>
  );
  return (
    <div className={styles.pictures}>
      {part(
        t('preview.pictures.flow'),
        t('preview.pictures.flowLabel', name),
        flowDiagram(service, t),
      )}
      <CallsPart draft={draft} />
      {tables.boxes.length > 0 &&
        part(
          t('preview.pictures.tables'),
          t('preview.pictures.tablesLabel', name),
          tables,
        )}
    </div>
  );
}
