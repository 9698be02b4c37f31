import { SCALAR_TYPES, type Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { listAt, textAt, valueAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { plainChoices } from '../fields/SelectBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { ArrayFields } from './ArrayFields';
import { columnsOf } from './tables/columnsOf';
import { FieldLine } from './FieldLine';

/** Whether a field is a list of rows, or has what only such a list may have. */
const isArray = (data: unknown, path: Path) =>
  textAt(data, [...path, 'type']) === 'array' ||
  valueAt(data, [...path, 'from']) !== undefined ||
  valueAt(data, [...path, 'items']) !== undefined;

/** The fields that every event of a topic carries. */
export function EventData(props: {
  readonly topic: Path;
  readonly table: string;
}) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const types = [
    ...plainChoices(SCALAR_TYPES),
    { value: 'array', label: t('form.data.array') },
  ];
  return (
    <RowList
      path={[...props.topic, 'data']}
      layout="table"
      title={t('form.data.title')}
      addText={t('form.data.add')}
      line={['name', 'type', 'required']}
      folded={['from', 'items']}
      widths="minmax(0, 3fr) minmax(0, 2fr) 4.5rem"
      make={() => ({ name: '', type: 'string' })}
      nameOf={(row, index) =>
        t('form.data.row', { name: nameIn(row, 'name', index) })
      }
      summaryOf={row =>
        listAt(row, ['items'])
          .map(item => textAt(item, ['name']))
          .join(', ')
      }
      lineOf={path => (
        <FieldLine
          path={path}
          columns={columnsOf(data, props.table)}
          types={types}
        />
      )}
      foldOf={path =>
        isArray(data, path) && <ArrayFields field={path} table={props.table} />
      }
    />
  );
}
