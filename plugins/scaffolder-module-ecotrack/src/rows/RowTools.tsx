import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { useFormText } from '../form/useFormText';
import { IconButton } from './IconButton';
import styles from './rows.module.css';

/** Moves and removes a row. */
export function RowTools(props: {
  readonly row: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const t = useFormText();
  const { row } = props;
  return (
    <span className={styles.tools}>
      <IconButton
        label={t('form.rows.up', { row })}
        icon={<RiArrowUpLine size={16} aria-hidden />}
        disabled={props.first}
        onClick={() => props.onMove(-1)}
      />
      <IconButton
        label={t('form.rows.down', { row })}
        icon={<RiArrowDownLine size={16} aria-hidden />}
        disabled={props.last}
        onClick={() => props.onMove(1)}
      />
      <IconButton
        label={t('form.rows.remove', { row })}
        icon={<RiDeleteBinLine size={16} aria-hidden />}
        onClick={props.onRemove}
      />
    </span>
  );
}
