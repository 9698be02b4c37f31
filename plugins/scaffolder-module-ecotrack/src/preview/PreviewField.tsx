import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Skeleton } from '@backstage/ui';
import { formatErrors } from '@ecotrack/model';
import { useEffect, useRef } from 'react';
import { answersOf } from '../generator/answersOf';
import { useBeginning } from '../generator/useBeginning';
import { useDraft } from '../generator/useDraft';
import { useSurroundings } from '../generator/useSurroundings';
import { scaffolderEcotrackTranslationRef } from '../translation';
import { ServicePreview } from './ServicePreview';
import { summaryLines, type Summary } from './summaryLines';

/** `ui:field: EcoTrackServicePreview`: what the answers will make; its value is what the review page shows of it. */
export function PreviewField({
  formContext,
  onChange,
}: FieldExtensionComponentProps<Summary>) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const answers = answersOf(formContext?.formData);
  const beginning = useBeginning(answers);
  const surroundings = useSurroundings(String(answers.name));
  const { draft, failure } = useDraft(
    beginning?.valid ? beginning.text : undefined,
    surroundings,
  );
  const repository = surroundings.source.repositoryUrl;
  const summary = draft?.valid ? summaryLines(draft, repository, t) : undefined;

  // The form hands over a new callback at every render; only a new result is reported.
  const report = useRef(onChange);
  report.current = onChange;
  const told = JSON.stringify(summary ?? null);
  useEffect(() => {
    report.current(JSON.parse(told) ?? undefined);
  }, [told]);

  if (draft?.valid) {
    return <ServicePreview draft={draft} repository={repository} />;
  }
  const wrong = [
    ...(failure ? [failure.message] : []),
    ...(beginning && 'failure' in beginning ? [beginning.failure.message] : []),
    ...(beginning && 'errors' in beginning
      ? [formatErrors(beginning.errors)]
      : []),
    ...(draft ? [formatErrors(draft.errors)] : []),
  ];
  if (wrong.length > 0) {
    return (
      <Alert
        status="danger"
        role="alert"
        title={t('preview.invalid')}
        description={wrong.join('\n')}
      />
    );
  }
  return (
    <Flex
      direction="column"
      gap="2"
      role="status"
      aria-label={t('preview.loading')}
    >
      <Skeleton width="100%" height={40} />
      <Skeleton width="100%" height={480} />
    </Flex>
  );
}
