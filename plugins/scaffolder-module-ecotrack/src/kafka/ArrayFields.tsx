import { SCALAR_TYPES, type Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { childrenOf } from './tables/childrenOf';
import { columnsOf } from './tables/columnsOf';
import { FieldLine } from './FieldLine';

/** A field that lists the rows of a child table. */
export function ArrayFields(props: {
  readonly field: Path;
  /** Table the topic tells of. */
  readonly table: string;
}) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const from = [...props.field, 'from'];
  return (
    <>
      <SelectBox
        path={from}
        label={t('form.data.from')}
        choices={plainChoices(childrenOf(data, props.table))}
        none={t('form.none')}
      />
      <RowList
        path={[...props.field, 'items']}
        layout="table"
        title={t('form.data.items')}
        addText={t('form.data.add')}
        line={['name', 'type', 'required']}
        widths="minmax(0, 3fr) minmax(0, 2fr) 4.5rem"
        make={() => ({ name: '', type: 'string' })}
        nameOf={(row, index) =>
          t('form.data.row', { name: nameIn(row, 'name', index) })
        }
        lineOf={path => (
          <FieldLine
            path={path}
            columns={columnsOf(data, textAt(data, from))}
            types={plainChoices(SCALAR_TYPES)}
          />
        )}
      />
    </>
  );
}
