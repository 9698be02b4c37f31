import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Text } from '@backstage/ui';
import { useEffect, useMemo, useRef } from 'react';
import { scaffolderEcotrackTranslationRef } from '../translation';
import { answersOf } from '../generator/answersOf';
import { repositoryOf } from './repositoryOf';
import { summarise } from './summarise';
import { summaryLines, type Summary } from './summaryLines';
import styles from './ServiceSummary.module.css';

/** Shows what the answers will make, and hands it to the review page as the field's value. */
export function ServiceSummary({
  formContext,
  onChange,
}: FieldExtensionComponentProps<Summary>) {
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const platform = JSON.stringify(
    config.getOptional('ecotrack.platform') ?? {},
  );
  const answers = answersOf(formContext?.formData);
  const given = JSON.stringify(answers);
  const result = useMemo(
    () => summarise(JSON.parse(given), JSON.parse(platform)),
    [given, platform],
  );
  const summary = result.valid
    ? summaryLines(result.facts, repositoryOf(config, `${answers.name}`), t)
    : undefined;

  // The form hands over a new callback at every render; only a new result is reported.
  const report = useRef(onChange);
  report.current = onChange;
  const told = JSON.stringify(summary ?? null);
  useEffect(() => {
    report.current(JSON.parse(told) ?? undefined);
  }, [told]);

  if (!result.valid) {
    return (
      <Flex direction="column" gap="2">
        <Text variant="body-medium">{t('summary.invalid')}</Text>
        {result.errors.map(error => (
          <Alert
            key={`${error.path} ${error.rule}`}
            status="danger"
            title={`${error.path}: ${error.message}`}
            description={error.fix}
          />
        ))}
      </Flex>
    );
  }
  return (
    <dl className={styles.summary}>
      {Object.entries(summary ?? {}).map(([title, text]) => (
        <div key={title} className={styles.line}>
          <dt>
            <Text variant="body-medium" weight="bold">
              {title}
            </Text>
          </dt>
          <dd>
            <Text variant="body-medium">{text}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
