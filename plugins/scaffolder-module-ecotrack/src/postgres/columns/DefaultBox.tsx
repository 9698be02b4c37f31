import { textAt } from '../../document/valueAt';
import { TextBox } from '../../fields/TextBox';
import type { FieldProps } from '../../fields/useField';
import { useOpenDocument } from '../../document/OpenDocument';
import { defaultIn } from './defaultIn';

const COMPUTED: { readonly [type: string]: readonly string[] | undefined } = {
  timestamptz: ['now()'],
  uuid: ['gen_random_uuid()'],
  boolean: ['true', 'false'],
  jsonb: ['{}', '[]'],
};

/** The default of a column, written as the type of the column has it. */
export function DefaultBox(props: FieldProps) {
  const { data } = useOpenDocument();
  const type = textAt(data, [...props.path.slice(0, -1), 'type']);
  return (
    <TextBox
      {...props}
      written={text => defaultIn(text, type)}
      suggestions={COMPUTED[type]}
    />
  );
}
