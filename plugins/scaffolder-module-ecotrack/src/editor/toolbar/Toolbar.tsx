import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Flex,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useState } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { BeginWith } from './BeginWith';
import { ImportButton } from './ImportButton';
import { saveAs } from './saveAs';
import styles from '../Workbench.module.css';

const VIEWS = {
  form: 'editor.viewForm',
  text: 'editor.viewText',
  both: 'editor.viewBoth',
} as const;

/** Which side of the document is shown. */
export type View = keyof typeof VIEWS;

const isView = (key: unknown): key is View =>
  typeof key === 'string' && Object.hasOwn(VIEWS, key);

/** Undo and redo, where the document comes from and goes to, and how it is shown. */
export function Toolbar(props: {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly view: View;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onView: (view: View) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onText: (text: string) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const [refusal, setRefusal] = useState<string>();
  const take = (text: string) => {
    setRefusal(undefined);
    props.onText(text);
  };
  return (
    <>
      <Flex gap="2" align="center" bg="neutral" className={styles.toolbar}>
        <Button
          variant="secondary"
          size="small"
          isDisabled={!props.canUndo}
          onPress={props.onUndo}
        >
          {t('editor.undo')}
        </Button>
        <Button
          variant="secondary"
          size="small"
          isDisabled={!props.canRedo}
          onPress={props.onRedo}
        >
          {t('editor.redo')}
        </Button>
        <BeginWith
          answers={props.answers}
          onText={take}
          onRefuse={setRefusal}
        />
        <ImportButton onText={take} onRefuse={setRefusal} />
        <Button
          variant="secondary"
          size="small"
          onPress={() => saveAs('ecotrack.yaml', props.text)}
        >
          {t('editor.export')}
        </Button>
        <ToggleButtonGroup
          aria-label={t('editor.view')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[props.view]}
          onSelectionChange={keys => {
            const [key] = keys;
            if (isView(key)) props.onView(key);
          }}
        >
          {Object.entries(VIEWS).map(([key, text]) => (
            <ToggleButton key={key} id={key} size="small">
              {t(text)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Flex>
      {refusal && <Alert status="warning" role="alert" title={refusal} />}
    </>
  );
}
