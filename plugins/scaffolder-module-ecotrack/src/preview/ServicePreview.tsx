import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import { scaffolderEcotrackTranslationRef } from '../translation';
import { FilesTab } from './files/FilesTab';
import { ManifestsTab } from './manifests/ManifestsTab';
import { PicturesTab } from './pictures/PicturesTab';
import styles from './ServicePreview.module.css';
import { TotalsTab } from './totals/TotalsTab';
import type { ValidDraft } from './ValidDraft';

interface ServicePreviewProps {
  readonly draft: ValidDraft;
  /** Where the repository will live, as it is shown. */
  readonly repository: string;
}

/** Everything a draft will make, before it is made. Only the open tab is rendered. */
export function ServicePreview({ draft, repository }: ServicePreviewProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { service, files } = draft;
  return (
    <section aria-label={t('preview.label')} className={styles.preview}>
      <Text as="p" variant="body-medium">
        {t('preview.repository', { repository })}
      </Text>
      <Tabs>
        <TabList aria-label={t('preview.label')}>
          <Tab id="files" className={styles.tab}>
            {t('preview.tabs.files')}
          </Tab>
          <Tab id="manifests" className={styles.tab}>
            {t('preview.tabs.manifests')}
          </Tab>
          <Tab id="totals" className={styles.tab}>
            {t('preview.tabs.totals')}
          </Tab>
          <Tab id="pictures" className={styles.tab}>
            {t('preview.tabs.pictures')}
          </Tab>
        </TabList>
        <TabPanel id="files">
          <FilesTab files={files} />
        </TabPanel>
        <TabPanel id="manifests">
          <ManifestsTab
            files={files}
            environments={service.spec.delivery.environments.map(
              ({ name }) => name,
            )}
          />
        </TabPanel>
        <TabPanel id="totals">
          <TotalsTab draft={draft} />
        </TabPanel>
        <TabPanel id="pictures">
          <PicturesTab draft={draft} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
