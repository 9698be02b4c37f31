import type { Extension } from '@codemirror/state';
import { lazy, Suspense } from 'react';
import styles from './CodeView.module.css';

const CodeMirrorView = lazy(() => import('./CodeMirrorView'));

export interface CodeViewProps {
  readonly text: string;
  /** Path of the file the text belongs to; it decides the highlighting. */
  readonly path: string;
  /** What a screen reader calls the text. */
  readonly label: string;
  /** Whether the text can be changed; otherwise it can be read, searched and copied. */
  readonly editable?: boolean;
  /** Gets the whole text after each change; keep its identity between renderings, as that of `extensions`. */
  readonly onChange?: (text: string) => void;
  /** More of CodeMirror, such as marks at errors. */
  readonly extensions?: readonly Extension[];
}

/** A text with line numbers and highlighting, as tall as the box it stands in. CodeMirror is loaded by the first one. */
export function CodeView(props: CodeViewProps) {
  return (
    <div className={styles.code}>
      <Suspense fallback={<pre className={styles.plain}>{props.text}</pre>}>
        <CodeMirrorView {...props} />
      </Suspense>
    </div>
  );
}
