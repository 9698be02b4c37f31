import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Text } from '@backstage/ui';
import type { FileClass, GeneratedFile } from '@ecotrack/generator';
import { useDeferredValue, useMemo, useState } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ClassBadge } from './ClassBadge';
import styles from './FilesTab.module.css';
import { FileText } from './FileText';
import { FileTree } from './FileTree';
import { foldersOf } from './rowsOf';
import { treeOf } from './treeOf';

const CLASSES: readonly FileClass[] = [
  'managed',
  'structured',
  'append-only',
  'seeded',
];
const FIRST = 'README.md';
/** Enter in the filter must not send the form the preview stands in. */
const stay = () => {};

/** The files as a tree that can be filtered, and the text of the chosen one. */
export function FilesTab({
  files,
}: {
  readonly files: readonly GeneratedFile[];
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState(FIRST);
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const shown = useMemo(
    () =>
      files.filter(file =>
        `${file.path}\n${file.class}\n${file.purpose}`
          .toLowerCase()
          .includes(wanted),
      ),
    [files, wanted],
  );
  const nodes = useMemo(() => treeOf(shown), [shown]);
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  const opened = wanted
    ? foldersOf(nodes)
    : foldersOf(nodes).filter(folder => chosen.startsWith(`${folder}/`));
  return (
    <div className={styles.files}>
      <div className={styles.list}>
        <SearchField
          size="small"
          label={t('preview.files.filter')}
          value={filter}
          onChange={setFilter}
          onSubmit={stay}
        />
        <Text as="p" variant="body-small" role="status">
          {shown.length > 0
            ? t('preview.files.shown', {
                count: files.length,
                shown: `${shown.length}`,
              })
            : t('preview.files.none')}
        </Text>
        <div className={styles.tree}>
          <FileTree
            key={wanted}
            nodes={nodes}
            opened={opened}
            selected={file.path}
            onSelect={setChosen}
          />
        </div>
        <details>
          <summary>{t('preview.files.classes')}</summary>
          <dl className={styles.classes}>
            {CLASSES.map(name => (
              <div key={name}>
                <dt>
                  <ClassBadge of={name} />{' '}
                  {t('preview.files.inFolder', {
                    count: files.filter(one => one.class === name).length,
                  })}
                </dt>
                <dd>{t(`preview.classes.${name}.meaning`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <div className={styles.text}>
        <FileText file={file} />
      </div>
    </div>
  );
}
