import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';

const OPERATORS = ['<', '<=', '=', '<>', '>=', '>'];

/** Checks between two columns of a row. */
export function Checks({ table }: { readonly table: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const columns = plainChoices(namesAt(data, [...table, 'columns']));
  return (
    <RowList
      path={[...table, 'checks']}
      layout="table"
      title={t('form.check.title')}
      addText={t('form.check.add')}
      line={['name', 'left', 'operator', 'right']}
      widths="minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr)"
      make={() => ({ name: '', left: '', operator: '<=', right: '' })}
      nameOf={(row, index) =>
        t('form.check.row', { name: nameIn(row, 'name', index) })
      }
      lineOf={path => (
        <>
          <TextBox
            path={[...path, 'name']}
            label={t('form.check.name')}
            required
          />
          <SelectBox
            path={[...path, 'left']}
            label={t('form.check.left')}
            choices={columns}
            required
          />
          <SelectBox
            path={[...path, 'operator']}
            label={t('form.check.operator')}
            choices={plainChoices(OPERATORS)}
            required
          />
          <SelectBox
            path={[...path, 'right']}
            label={t('form.check.right')}
            choices={columns}
            required
          />
        </>
      )}
    />
  );
}
