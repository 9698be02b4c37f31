import type { CallRow, Party } from '@ecotrack/analysis';
import type { Translate } from '../../Translate';
import type { Diagram, DiagramArrow, DiagramBox } from '../Diagram';
import { mtlsOf, resultOf } from './words';

const lookOf = ({ blockedBy, unknown }: CallRow): DiagramArrow['look'] => {
  if (blockedBy) return 'refused';
  return unknown ? 'unknown' : undefined;
};

/** Rows with the same other end. */
function byOther(
  rows: readonly CallRow[],
  otherOf: (row: CallRow) => Party,
): readonly (readonly CallRow[])[] {
  const found = new Map<string, CallRow[]>();
  for (const row of rows) {
    const { name, namespace } = otherOf(row);
    const key = `${namespace} ${name}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

/** Callers at the left, whom the service calls at the right, with the operations; what is refused is crossed out. */
export function callsDiagram(
  rows: readonly CallRow[],
  self: string,
  t: Translate,
): Diagram {
  const isIn = (row: CallRow) => row.callee.name === self;
  const part = (isCaller: boolean) =>
    byOther(
      rows.filter(row => isIn(row) === isCaller),
      row => (isCaller ? row.caller : row.callee),
    ).map((same): { box: DiagramBox; arrow: DiagramArrow } => {
      const [row] = same;
      const { name } = isCaller ? row.caller : row.callee;
      const id = `${isCaller ? 'from' : 'to'} ${name}`;
      const looks = new Set(same.map(lookOf));
      const results = [...new Set(same.map(one => resultOf(one, t)))];
      return {
        box: {
          id,
          title: name,
          kind: mtlsOf(row, t),
          layer: isCaller ? 0 : 2,
          lines: [...new Set(same.flatMap(one => one.operations))].map(
            text => ({ id: text, text }),
          ),
        },
        arrow: {
          from: isCaller ? id : self,
          to: isCaller ? self : id,
          look: looks.size === 1 ? [...looks][0] : undefined,
          sentence: t('preview.pictures.callers.sentence', {
            from: row.caller.name,
            to: row.callee.name,
            result: results.join('; '),
          }),
        },
      };
    });
  const parts = [...part(true), ...part(false)];
  return {
    boxes: [
      ...parts.map(({ box }) => box),
      {
        id: self,
        title: self,
        kind: t('preview.pictures.service'),
        layer: 1,
        lines: [],
      },
    ],
    arrows: parts.map(({ arrow }) => arrow),
  };
}
