import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Box } from '@backstage/ui';
import {
  askedNamesOf,
  editDocument,
  type DocumentEdit,
  type Repair,
} from '@ecotrack/model';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { history, historyOf } from '../document/history';
import {
  OpenDocumentProvider,
  type OpenDocument,
} from '../document/OpenDocument';
import { readData } from '../document/readData';
import { DocumentForm } from '../form/DocumentForm';
import { useDraft } from '../generator/useDraft';
import { useRepairs } from '../generator/useRepairs';
import { useSurroundings } from '../generator/useSurroundings';
import { useTaken } from '../taken/useTaken';
import { scaffolderEcotrackTranslationRef } from '../translation';
import { Status } from './status/Status';
import type { TextPosition } from './text/TextView';
import { Toolbar, type View } from './toolbar/Toolbar';
import { originOf } from './originOf';
import { useShortcuts } from './useShortcuts';
import styles from './Workbench.module.css';

/** CodeMirror comes with the first look at the text. */
const TextView = lazy(() => import('./text/TextView'));

/** The document with its history: toolbar, what is wrong with it, and form, text or both. */
export function Workbench(props: {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly beginning: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const [state, dispatch] = useReducer(history, props.beginning, historyOf);
  const [view, setView] = useState<View>('form');
  const [position, setPosition] = useState<TextPosition>();
  const root = useRef<HTMLDivElement>(null);
  useShortcuts(
    root,
    useCallback(type => dispatch({ type }), []),
  );
  const text = state.present;
  const data = useMemo(() => readData(text), [text]);
  const { taken, unknown } = useTaken(
    useMemo(() => askedNamesOf(data), [data]),
  );
  const surroundings = useSurroundings(String(props.answers.name), taken);
  const { draft, text: drafted, failure } = useDraft(text, surroundings);
  const errors = useRepairs(drafted, draft, surroundings);

  // The form hands over a new callback at every render; only a new text is reported.
  const report = useRef(props.onChange);
  report.current = props.onChange;
  const told = useRef(props.beginning);
  useEffect(() => {
    if (told.current === text) return;
    told.current = text;
    report.current(text);
  }, [text]);

  const write = useCallback(
    (next: string, origin?: string) =>
      dispatch({ type: 'write', text: next, origin, at: Date.now() }),
    [],
  );
  const typed = useCallback((next: string) => write(next, 'text'), [write]);
  const edit = (...edits: DocumentEdit[]) =>
    write(editDocument(text, edits), originOf(edits));
  const mend = ({ edits }: Repair) => write(editDocument(text, edits));
  const open: OpenDocument = { data, errors, edit, mend };

  const form =
    data === undefined ? (
      <Alert status="warning" title={t('editor.unreadable')} />
    ) : (
      <OpenDocumentProvider value={open}>
        <DocumentForm />
      </OpenDocumentProvider>
    );
  return (
    <Box
      ref={root}
      role="group"
      aria-label={t('editor.label')}
      className={styles.workbench}
    >
      <Toolbar
        answers={props.answers}
        text={text}
        view={view}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        onView={setView}
        onUndo={() => dispatch({ type: 'undo' })}
        onRedo={() => dispatch({ type: 'redo' })}
        onText={next => write(next)}
      />
      <Status
        draft={draft}
        errors={errors}
        failure={failure}
        unknown={unknown}
        onRepair={mend}
        onShow={at => {
          setView(view === 'form' ? 'both' : view);
          setPosition({ ...at });
        }}
      />
      <div className={styles[view]}>
        {view !== 'text' && <div className={styles.pane}>{form}</div>}
        {view !== 'form' && (
          <div className={styles.pane}>
            <Suspense fallback={<pre>{text}</pre>}>
              <TextView
                text={text}
                errors={errors}
                position={position}
                onChange={typed}
              />
            </Suspense>
          </div>
        )}
      </div>
    </Box>
  );
}
