import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../../document/OpenDocument';
import { textAt } from '../../document/valueAt';
import { CheckBox } from '../../fields/CheckBox';
import { FieldGrid } from '../../fields/FieldGrid';
import { namesAt } from '../../fields/names/namesAt';
import { NumberBox } from '../../fields/NumberBox';
import { TABLES } from '../../fields/names/places';
import { plainChoices, SelectBox } from '../../fields/SelectBox';
import { WordsBox } from '../../fields/WordsBox';
import { useFormText } from '../../form/useFormText';

/** Keys of a column that stand in its fold. */
export const COLUMN_DETAILS = [
  'values',
  'minimum',
  'maximum',
  'references',
  'writeOnly',
];

/** What a column needs less often. */
export function ColumnDetails({ path }: { readonly path: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const references = [...path, 'references'];
  return (
    <FieldGrid>
      <WordsBox
        path={[...path, 'values']}
        label={t('form.column.values')}
        help={t('form.column.valuesHelp')}
      />
      <NumberBox path={[...path, 'minimum']} label={t('form.column.minimum')} />
      <NumberBox path={[...path, 'maximum']} label={t('form.column.maximum')} />
      <SelectBox
        path={[...references, 'table']}
        label={t('form.column.references')}
        choices={plainChoices(namesAt(data, TABLES))}
        none={t('form.none')}
        removes={references}
      />
      {textAt(data, [...references, 'table']) !== '' && (
        <SelectBox
          path={[...references, 'onDelete']}
          label={t('form.column.onDelete')}
          fallback="restrict"
          choices={[
            { value: 'restrict', label: t('form.column.restrict') },
            { value: 'cascade', label: t('form.column.cascade') },
          ]}
        />
      )}
      <CheckBox
        path={[...path, 'writeOnly']}
        label={t('form.column.writeOnly')}
        help={t('form.column.writeOnlyHelp')}
      />
    </FieldGrid>
  );
}
