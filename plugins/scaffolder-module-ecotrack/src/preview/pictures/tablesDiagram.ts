import type { Service, Table } from '@ecotrack/model';
import type { Translate } from '../Translate';
import type { Diagram, DiagramLine } from './Diagram';

/** Tables with their columns, and an arrow for each foreign key. What others refer to stands at the left. */
export function tablesDiagram(service: Service, t: Translate): Diagram {
  const tables = service.spec.postgres?.tables ?? [];
  const layers = layersOf(tables);
  return {
    boxes: tables.map(table => ({
      id: table.name,
      title: table.name,
      kind: table.audit ? t('preview.pictures.audited') : undefined,
      layer: layers.get(table.name) ?? 0,
      lines: table.columns.map(column => lineOf(column, t)),
    })),
    arrows: tables.flatMap(table =>
      table.columns.flatMap(({ name, references }) =>
        references
          ? [
              {
                from: table.name,
                fromLine: name,
                to: references.table,
                sentence: t('preview.pictures.references', {
                  column: `${table.name}.${name}`,
                  table: references.table,
                }),
              },
            ]
          : [],
      ),
    ),
  };
}

function lineOf(
  { name, type, nullable, unique }: Table['columns'][number],
  t: Translate,
): DiagramLine {
  const notes = [
    type,
    ...(name === 'id' ? [t('preview.pictures.primaryKey')] : []),
    ...(unique ? [t('preview.pictures.unique')] : []),
    ...(nullable ? [t('preview.pictures.nullable')] : []),
  ];
  return { id: name, text: name, note: notes.join(', ') };
}

/** One more than the table it refers to furthest; the model has parents before children. */
function layersOf(tables: readonly Table[]): Map<string, number> {
  const layers = new Map<string, number>();
  for (const { name, columns } of tables) {
    const parents = columns.flatMap(({ references }) => {
      const layer = references && layers.get(references.table);
      return layer === undefined ? [] : [layer + 1];
    });
    layers.set(name, Math.max(0, ...parents));
  }
  return layers;
}
