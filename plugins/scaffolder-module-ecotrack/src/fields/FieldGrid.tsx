import { ReactNode } from 'react';
import styles from './fields.module.css';

/** Fields side by side as far as there is room. */
export const FieldGrid = (props: { readonly children: ReactNode }) => (
  <div className={styles.grid}>{props.children}</div>
);
