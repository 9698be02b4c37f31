import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { listAt } from '../document/valueAt';
import { CheckBox } from '../fields/CheckBox';
import { namesAt } from '../fields/names/namesAt';
import { shownText } from '../fields/values/shownText';
import { TextBox } from '../fields/TextBox';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';

/** The indexes of a table. */
export function Indexes({ table }: { readonly table: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const columns = namesAt(data, [...table, 'columns']);
  return (
    <RowList
      path={[...table, 'indexes']}
      layout="table"
      title={t('form.index.title')}
      addText={t('form.index.add')}
      line={['columns', 'name', 'unique']}
      widths="minmax(0, 3fr) minmax(0, 2fr) 4.5rem"
      make={() => ({ columns: [] })}
      nameOf={(row, index) =>
        t('form.index.row', {
          name:
            listAt(row, ['columns']).map(shownText).join(', ') ||
            `${index + 1}`,
        })
      }
      lineOf={path => (
        <>
          <WordsBox
            path={[...path, 'columns']}
            label={t('form.index.columns')}
            placeholder={t('form.field.words')}
            known={columns}
            required
          />
          <TextBox
            path={[...path, 'name']}
            label={t('form.index.name')}
            placeholder={t('form.index.derived')}
          />
          <CheckBox path={[...path, 'unique']} label={t('form.index.unique')} />
        </>
      )}
    />
  );
}
