import type { QueryTemplate } from './QueryTemplate';

/** Name of a kind as a source, by its id in WATCHED_KINDS. */
export const kindSource = (kind: string): string => `kubernetes:${kind}`;

/** Name of a query as a source. */
export const querySource = ({ id }: QueryTemplate): string =>
  `prometheus:${id}`;
