import type { Path } from '@ecotrack/model';
import { CheckBox } from '../fields/CheckBox';
import { SelectBox, type Choice } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';

/** One field of an event: its name, type, and whether it is always there. */
export function FieldLine(props: {
  readonly path: Path;
  /** Columns that can fill the field. */
  readonly columns: readonly string[];
  readonly types: readonly Choice[];
}) {
  const t = useFormText();
  const { path } = props;
  return (
    <>
      <TextBox
        path={[...path, 'name']}
        label={t('form.data.name')}
        suggestions={props.columns}
        required
      />
      <SelectBox
        path={[...path, 'type']}
        label={t('form.data.type')}
        choices={props.types}
        required
      />
      <CheckBox path={[...path, 'required']} label={t('form.data.required')} />
    </>
  );
}
