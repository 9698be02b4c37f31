import type { Path } from '@ecotrack/model';
import { CheckBox } from '../../fields/CheckBox';
import { nameIn } from '../../fields/names/nameIn';
import { NameBox } from '../../fields/NameBox';
import { TextBox } from '../../fields/TextBox';
import { useFormText } from '../../form/useFormText';
import { RowList } from '../../rows/RowList';
import { COLUMN_DETAILS, ColumnDetails } from './ColumnDetails';
import { columnReferences } from './columnReferences';
import { columnSummary } from './columnSummary';
import { COLUMN_TYPES } from './columnTypes';
import { DefaultBox } from './DefaultBox';
import { endOfColumns } from './endOfColumns';

/** The columns of a table, one line each. */
export function Columns({ table }: { readonly table: Path }) {
  const t = useFormText();
  return (
    <RowList
      path={[...table, 'columns']}
      layout="table"
      title={t('form.column.title')}
      addText={t('form.column.add')}
      line={['name', 'type', 'nullable', 'unique', 'default']}
      folded={COLUMN_DETAILS}
      widths="minmax(0, 3fr) minmax(0, 2fr) 4.5rem 4.5rem minmax(0, 2fr)"
      make={() => ({ name: '', type: 'varchar(255)' })}
      end={endOfColumns}
      nameOf={(row, index) =>
        t('form.column.row', { name: nameIn(row, 'name', index) })
      }
      summaryOf={columnSummary}
      lineOf={path => (
        <>
          <NameBox
            path={[...path, 'name']}
            label={t('form.column.name')}
            references={columnReferences}
          />
          <TextBox
            path={[...path, 'type']}
            label={t('form.column.type')}
            suggestions={COLUMN_TYPES}
            required
          />
          <CheckBox
            path={[...path, 'nullable']}
            label={t('form.column.nullable')}
          />
          <CheckBox
            path={[...path, 'unique']}
            label={t('form.column.unique')}
          />
          <DefaultBox
            path={[...path, 'default']}
            label={t('form.column.default')}
          />
        </>
      )}
      foldOf={path => <ColumnDetails path={path} />}
    />
  );
}
