import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import CodeMirror, { type BasicSetupOptions } from '@uiw/react-codemirror';
import { useEffect, useMemo, useState } from 'react';
import { codeTheme } from './codeTheme';
import type { CodeViewProps } from './CodeView';
import { languageOf, loadLanguage } from './languageOf';

const NONE: readonly Extension[] = [];
const READING: BasicSetupOptions = {
  autocompletion: false,
  closeBrackets: false,
  foldGutter: false,
  highlightActiveLine: false,
  highlightActiveLineGutter: false,
  syntaxHighlighting: false,
};
const WRITING: BasicSetupOptions = {
  foldGutter: false,
  highlightActiveLine: false,
  syntaxHighlighting: false,
};

/** CodeMirror in the looks of the portal; Tab leaves it, so that the keyboard is never caught. */
export default function CodeMirrorView({
  text,
  path,
  label,
  editable = false,
  onChange,
  extensions = NONE,
}: CodeViewProps) {
  const name = languageOf(path);
  const [language, setLanguage] = useState<Extension>(NONE);
  useEffect(() => {
    let wanted = true;
    setLanguage(NONE);
    if (name)
      loadLanguage(name).then(
        loaded => wanted && setLanguage(loaded),
        // A text without colours can be read as well.
        () => {},
      );
    return () => {
      wanted = false;
    };
  }, [name]);
  const all = useMemo(
    () => [
      codeTheme,
      language,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ...extensions,
    ],
    [language, label, extensions],
  );
  return (
    <CodeMirror
      value={text}
      height="100%"
      theme="none"
      readOnly={!editable}
      indentWithTab={false}
      basicSetup={editable ? WRITING : READING}
      extensions={all}
      onChange={onChange}
    />
  );
}
