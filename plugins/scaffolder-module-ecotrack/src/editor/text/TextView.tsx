import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Prec } from '@codemirror/state';
import { EditorView, keymap, ViewPlugin } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import { CodeView } from '../../code/CodeView';
import type { FieldError } from '../../document/OpenDocument';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { diagnosticsOf } from './diagnosticsOf';
import styles from '../Workbench.module.css';

/** A place in the text to show; lines and columns from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Undo and redo belong to the document's own history, which the form shares. */
const ownHistory = Prec.highest(
  keymap.of(
    ['Mod-z', 'Mod-Shift-z', 'Mod-y'].map(key => ({ key, run: () => true })),
  ),
);

/** The document as text, with what is wrong marked at its lines. */
export default function TextView(props: {
  readonly text: string;
  readonly errors: readonly FieldError[];
  readonly position?: TextPosition;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { errors, position } = props;
  const view = useRef<EditorView>();
  const extensions = useMemo(
    () => [
      ownHistory,
      diagnosticsOf(errors),
      ViewPlugin.define(created => {
        view.current = created;
        return {};
      }),
    ],
    [errors],
  );

  useEffect(() => {
    const editor = view.current;
    if (!position || !editor) return;
    const { doc } = editor.state;
    const line = doc.line(Math.min(position.line, doc.lines));
    const anchor = Math.min(line.from + position.column - 1, line.to);
    editor.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    editor.focus();
  }, [position]);

  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {t('editor.metadata')}
      </Text>
      <div className={styles.code}>
        <CodeView
          label={t('editor.text')}
          path="ecotrack.yaml"
          text={props.text}
          editable
          onChange={props.onChange}
          extensions={extensions}
        />
      </div>
    </>
  );
}
