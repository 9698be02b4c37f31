import type { ReactNode } from 'react';
import type { RowListProps } from './RowList';

/** One row of a list, as a line of a table or as a card. */
export interface RowProps extends RowListProps {
  readonly row: unknown;
  readonly name: string;
  /** Buttons that move and remove the row. */
  readonly tools: ReactNode;
  /** Whether a card is folded out when it is first shown. */
  readonly opened: boolean;
}
