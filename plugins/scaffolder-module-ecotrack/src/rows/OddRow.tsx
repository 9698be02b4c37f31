import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { shownText } from '../fields/values/shownText';
import { useFormText } from '../form/useFormText';
import styles from './rows.module.css';

/** A row that is no mapping: it can be read, moved and removed here, and mended in the text. */
export function OddRow(props: {
  readonly value: unknown;
  readonly tools: ReactNode;
}) {
  const t = useFormText();
  return (
    <div className={styles.head}>
      <Text variant="body-medium" className={styles.odd}>
        {t('form.rows.odd', { text: shownText(props.value) || 'null' })}
      </Text>
      {props.tools}
    </div>
  );
}
