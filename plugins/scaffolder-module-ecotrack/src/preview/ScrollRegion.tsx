import { Box } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page that scrolls by itself, and is therefore reached by the keyboard. */
export function ScrollRegion({
  label,
  className = '',
  children,
}: ScrollRegionProps) {
  return (
    <Box
      role="region"
      aria-label={label}
      className={`${styles.scroll} ${className}`}
      tabIndex={0}
    >
      {children}
    </Box>
  );
}
