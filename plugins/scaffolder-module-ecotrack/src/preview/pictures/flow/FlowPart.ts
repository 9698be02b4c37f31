import type { Operation } from '@ecotrack/model';
import type { DiagramArrow, DiagramBox } from '../Diagram';

/** Columns of the picture: who begins, the service, what it keeps and tells, who is told. */
export const LAYER = { from: 0, service: 1, to: 2, after: 3 } as const;

/** A box and the arrows that it brings. */
export interface FlowPart {
  readonly box: DiagramBox;
  readonly arrows: readonly DiagramArrow[];
}

/** A box whose lines are plain words. */
export const flowBox = (
  id: string,
  layer: number,
  title: string,
  kind: string,
  lines: readonly string[] = [],
): DiagramBox => ({
  id,
  layer,
  title,
  kind,
  lines: lines.map(text => ({ id: text, text })),
});

/** An operation in one line, such as `GET /users/{id}`. */
export const operationLine = ({ method, path }: Operation): string =>
  `${method} ${path}`;
