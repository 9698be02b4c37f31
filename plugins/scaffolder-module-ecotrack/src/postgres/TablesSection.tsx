import { useOpenDocument } from '../document/OpenDocument';
import { listAt } from '../document/valueAt';
import { FieldGrid } from '../fields/FieldGrid';
import { nameIn } from '../fields/names/nameIn';
import { NumberBox } from '../fields/NumberBox';
import { TABLES } from '../fields/names/places';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { newTable } from './newTable';
import { TABLE_FIELDS, TableFields } from './TableFields';

const POSTGRES = ['spec', 'postgres'];
const POOL = [...POSTGRES, 'pool'];

/** Tables, their schema and the connections to them. */
export function TablesSection() {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <ProblemsBelow path={POSTGRES} shown={['tables', 'schema', 'pool']} />
      <RowList
        path={TABLES}
        layout="cards"
        title={t('form.sections.tables')}
        addText={t('form.table.add')}
        line={['name']}
        folded={TABLE_FIELDS}
        make={() => newTable(data)}
        nameOf={(row, index) =>
          t('form.table.row', { name: nameIn(row, 'name', index) })
        }
        summaryOf={row =>
          t('form.table.columns', { count: listAt(row, ['columns']).length })
        }
        foldOf={path => <TableFields path={path} />}
      />
      {listAt(data, TABLES).length > 0 && (
        <FieldGrid>
          <TextBox
            path={[...POSTGRES, 'schema']}
            label={t('form.postgres.schema')}
            help={t('form.postgres.schemaHelp')}
          />
          <NumberBox
            path={[...POOL, 'maximumSize']}
            label={t('form.postgres.poolSize')}
            placeholder="10"
          />
          <NumberBox
            path={[...POOL, 'minimumIdle']}
            label={t('form.postgres.poolIdle')}
            placeholder="2"
          />
        </FieldGrid>
      )}
    </>
  );
}
