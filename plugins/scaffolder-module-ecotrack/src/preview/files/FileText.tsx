import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { GeneratedFile } from '@ecotrack/generator';
import { CodeView } from '../../code/CodeView';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ClassBadge } from './ClassBadge';
import { CopyButton } from './CopyButton';
import styles from './FileText.module.css';

/** One file: what it is, whose it is, and its text as it will be written. */
export function FileText({ file }: { readonly file: GeneratedFile }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { path, content, purpose, executable } = file;
  return (
    <section className={styles.file} aria-label={path}>
      <header className={styles.head}>
        <div className={styles.what}>
          <Text as="p" variant="body-medium" weight="bold">
            {path}
          </Text>
          <Text as="p" variant="body-small">
            {purpose}
          </Text>
          <span className={styles.facts}>
            <ClassBadge of={file.class} />
            <Text as="span" variant="body-small">
              {t('preview.files.lines', {
                count: content.split('\n').length - 1,
              })}
              {executable && `, ${t('preview.files.executable')}`}
            </Text>
          </span>
        </div>
        <CopyButton text={content} />
      </header>
      <div className={styles.text}>
        <CodeView
          key={path}
          text={content}
          path={path}
          label={t('preview.files.text', { path })}
        />
      </div>
    </section>
  );
}
