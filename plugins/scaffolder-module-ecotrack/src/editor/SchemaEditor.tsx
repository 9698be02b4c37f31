import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Skeleton } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { answersOf } from '../generator/answersOf';
import { scaffolderEcotrackTranslationRef } from '../translation';
import { useBeginning } from '../generator/useBeginning';
import { Workbench } from './Workbench';

/**
 * `ui:field: EcoTrackSchemaEditor`: the document of a service as form and text. Its value is the text once it was
 * edited; an untouched document leaves the text empty, and follows the answers of the first page.
 */
export function SchemaEditor({
  formContext,
  formData,
  onChange,
}: FieldExtensionComponentProps<string>) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const answers = answersOf(formContext?.formData);
  const beginning = useBeginning(answers);

  // The wizard validates only fields that have a value; the empty text is one, and means the beginning.
  const untouched = formData === undefined;
  const report = useRef(onChange);
  report.current = onChange;
  useEffect(() => {
    if (untouched) report.current('');
  }, [untouched]);

  if (!beginning) {
    return (
      <Flex
        direction="column"
        gap="2"
        aria-label={t('editor.loading')}
        role="status"
      >
        <Skeleton width="100%" height={40} />
        <Skeleton width="100%" height={320} />
      </Flex>
    );
  }
  if ('failure' in beginning) {
    return (
      <Alert
        status="danger"
        role="alert"
        title={t('editor.failed')}
        description={beginning.failure.message}
      />
    );
  }
  if (!beginning.valid && answers.stores !== 'document') {
    return (
      <Alert
        status="danger"
        role="alert"
        title={t('editor.failed')}
        description={beginning.errors
          .map(({ path, message, fix }) => `${path}: ${message} ${fix}`)
          .join(' ')}
      />
    );
  }
  return (
    <Workbench
      answers={answers}
      beginning={beginning.valid ? beginning.text : ''}
      onChange={onChange}
    />
  );
}
