import { useId, type ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './Section.module.css';

/** A part of a page under a small heading. */
export function Section(props: {
  title: string;
  /** Level of the heading. */
  level?: 3 | 4 | 5;
  children: ReactNode;
}) {
  const { title, level = 5, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Text
        as={`h${level}`}
        id={id}
        variant={level === 5 ? 'body-medium' : 'title-x-small'}
        weight="bold"
      >
        {title}
      </Text>
      {children}
    </section>
  );
}
