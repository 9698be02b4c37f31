import type { ReactNode } from 'react';
import { useText } from '../hooks/useText';
import styles from './Facts.module.css';

/** A name and what it is; absent when it is not known. */
export type Fact = readonly [name: string, value: ReactNode | undefined];

/** What is so, name by name. What is not known says so. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useText();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <em>{t('data.notKnown')}</em>}</dd>
        </div>
      ))}
    </dl>
  );
}
