import { pascalCase, type Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { CheckBox } from '../fields/CheckBox';
import { FieldGrid } from '../fields/FieldGrid';
import { NameBox } from '../fields/NameBox';
import { SelectBox } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { Checks } from './Checks';
import { Columns } from './columns/Columns';
import { Indexes } from './Indexes';
import { tableReferences } from './tableReferences';

/** Keys of a table that have a field of their own. */
export const TABLE_FIELDS = [
  'name',
  'entity',
  'description',
  'api',
  'audit',
  'columns',
  'indexes',
  'checks',
];

/** Everything about one table. */
export function TableFields({ path }: { readonly path: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <FieldGrid>
        <NameBox
          path={[...path, 'name']}
          label={t('form.table.name')}
          references={tableReferences}
        />
        <TextBox
          path={[...path, 'entity']}
          label={t('form.table.entity')}
          placeholder={pascalCase(textAt(data, [...path, 'name']))}
        />
        <TextBox
          path={[...path, 'description']}
          label={t('form.table.description')}
        />
        <SelectBox
          path={[...path, 'api']}
          label={t('form.table.api')}
          fallback="full"
          choices={[
            { value: 'none', label: t('form.table.apiNone') },
            { value: 'readOnly', label: t('form.table.apiReadOnly') },
            { value: 'full', label: t('form.table.apiFull') },
          ]}
        />
        <CheckBox path={[...path, 'audit']} label={t('form.table.audit')} />
      </FieldGrid>
      <Columns table={path} />
      <Indexes table={path} />
      <Checks table={path} />
    </>
  );
}
