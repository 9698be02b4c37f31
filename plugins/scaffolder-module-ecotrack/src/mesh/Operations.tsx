import type { Path } from '@ecotrack/model';
import { textAt } from '../document/valueAt';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** HTTP operations of a caller or of a called service. */
export function Operations(props: {
  readonly of: Path;
  /** Paths to choose from. */
  readonly paths: readonly string[];
}) {
  const t = useFormText();
  return (
    <RowList
      path={[...props.of, 'operations']}
      layout="table"
      title={t('form.operation.title')}
      addText={t('form.operation.add')}
      line={['path', 'method']}
      widths="minmax(0, 3fr) minmax(0, 1fr)"
      make={() => ({ method: 'GET', path: '' })}
      nameOf={(row, index) =>
        t('form.operation.row', {
          name:
            [textAt(row, ['method']), textAt(row, ['path'])]
              .filter(Boolean)
              .join(' ') || `${index + 1}`,
        })
      }
      lineOf={path => (
        <>
          <TextBox
            path={[...path, 'path']}
            label={t('form.operation.path')}
            suggestions={props.paths}
            required
          />
          <SelectBox
            path={[...path, 'method']}
            label={t('form.operation.method')}
            choices={plainChoices(METHODS)}
            required
          />
        </>
      )}
    />
  );
}
