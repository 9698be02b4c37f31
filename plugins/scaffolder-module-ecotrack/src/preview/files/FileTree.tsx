import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ClassBadge } from './ClassBadge';
import styles from './FileTree.module.css';
import type { TreeNode } from './treeOf';
import { useTree } from './useTree';

interface FileTreeProps {
  readonly nodes: readonly TreeNode[];
  /** Paths of the folders that are open in the beginning. */
  readonly opened: readonly string[];
  readonly selected?: string;
  readonly onSelect: (path: string) => void;
}

/** A tree of files with one line in the tab order; arrow keys, Home, End and typing go through it. */
export function FileTree({ nodes, opened, selected, onSelect }: FileTreeProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { rows, open, at, activate, onKeyDown, lineRef } = useTree(
    nodes,
    opened,
    onSelect,
  );
  return (
    <div
      role="tree"
      aria-label={t('preview.files.tree')}
      className={styles.tree}
    >
      {rows.map(({ node, level, position, siblings }, index) => (
        <div
          key={node.path}
          ref={lineRef(node.path)}
          role="treeitem"
          aria-level={level}
          aria-posinset={position}
          aria-setsize={siblings}
          aria-expanded={
            node.kind === 'folder' ? open.has(node.path) : undefined
          }
          aria-selected={node.path === selected}
          tabIndex={index === at ? 0 : -1}
          className={styles.line}
          style={{ paddingInlineStart: `${level}rem` }}
          onClick={() => activate(node)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.name}>
            <span aria-hidden className={styles.mark}>
              {node.kind === 'folder' && (open.has(node.path) ? '▾' : '▸')}
            </span>
            <span className={styles.text}>{node.name}</span>{' '}
            {node.kind === 'file' ? (
              <ClassBadge of={node.file.class} />
            ) : (
              <span className={styles.quiet}>
                {t('preview.files.inFolder', { count: node.files })}
              </span>
            )}
          </span>{' '}
          {node.kind === 'file' && (
            <span className={styles.purpose}>{node.file.purpose}</span>
          )}
        </div>
      ))}
    </div>
  );
}
