import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Text } from '@backstage/ui';
import { useEffect, useMemo, useRef } from 'react';
import { summarise, type Summary } from './summarise';
import styles from './ServiceSummary.module.css';

/** Shows what the answers will make, and hands it to the review page as the field's value. */
export function ServiceSummary({
  formContext,
  onChange,
}: FieldExtensionComponentProps<Summary>) {
  const platform = useApi(configApiRef).getOptional('ecotrack.platform');
  const answers = JSON.stringify(formContext?.formData ?? {});
  const result = useMemo(
    () => summarise(JSON.parse(answers), platform),
    [answers, platform],
  );

  // The form hands over a new callback at every render; only a new result is reported.
  const report = useRef(onChange);
  report.current = onChange;
  useEffect(() => {
    report.current(result.valid ? result.summary : undefined);
  }, [result]);

  if (!result.valid) {
    return (
      <Flex direction="column" gap="2">
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
      {Object.entries(result.summary).map(([title, text]) => (
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
