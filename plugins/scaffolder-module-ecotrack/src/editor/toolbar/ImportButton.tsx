import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, VisuallyHidden } from '@backstage/ui';
import { ChangeEvent, useRef } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';

/** No document of a service comes near it; a larger file is not read at all. */
const LIMIT_BYTES = 1_000_000;

/** Takes the text of a file in place of the document, comments included. Undo brings it back. */
export function ImportButton(props: {
  readonly onText: (text: string) => void;
  readonly onRefuse: (sentence: string) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was changed on disk.
    target.value = '';
    if (!file) return;
    const { name } = file;
    if (file.size > LIMIT_BYTES) {
      props.onRefuse(t('editor.importTooLarge', { name, limit: '1 MB' }));
      return;
    }
    try {
      props.onText(await file.text());
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      props.onRefuse(t('editor.importFailed', { name, cause }));
    }
  };
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        onPress={() => input.current?.click()}
      >
        {t('editor.import')}
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".yaml,.yml"
          tabIndex={-1}
          aria-label={t('editor.import')}
          onChange={read}
        />
      </VisuallyHidden>
    </>
  );
}
