import type { Path } from '@ecotrack/model';
import { listAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { Operations } from './Operations';

/** Other services, each with the operations that are used between it and this one. */
export function ServicesWithOperations(props: {
  readonly path: Path;
  /** Whether they call this service or are called by it. */
  readonly side: 'caller' | 'call';
  /** Paths that are known to exist. */
  readonly paths: readonly string[];
}) {
  const t = useFormText();
  const { side, paths } = props;
  return (
    <RowList
      path={props.path}
      layout="cards"
      title={t(`form.${side}.title`)}
      addText={t(`form.${side}.add`)}
      line={['service']}
      folded={['operations']}
      make={() => ({
        service: '',
        operations: [{ method: 'GET', path: paths[0] ?? '' }],
      })}
      nameOf={(row, index) =>
        t(`form.${side}.row`, { name: nameIn(row, 'service', index) })
      }
      summaryOf={row =>
        t('form.caller.operations', {
          count: listAt(row, ['operations']).length,
        })
      }
      foldOf={path => (
        <>
          <TextBox
            path={[...path, 'service']}
            label={t(`form.${side}.service`)}
            required
          />
          <Operations of={path} paths={paths} />
        </>
      )}
    />
  );
}
