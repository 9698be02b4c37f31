import { resourcePath } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { listAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { TABLES } from '../fields/names/places';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { Operations } from './Operations';

/** Services that may call this one. */
export function Callers() {
  const t = useFormText();
  const { data } = useOpenDocument();
  const paths = namesAt(data, TABLES).flatMap(name => [
    `/${resourcePath({ name })}`,
    `/${resourcePath({ name })}/{id}`,
  ]);
  return (
    <RowList
      path={['spec', 'mesh', 'callers']}
      layout="cards"
      title={t('form.caller.title')}
      addText={t('form.caller.add')}
      line={['service']}
      folded={['operations']}
      make={() => ({
        service: '',
        operations: [{ method: 'GET', path: paths[0] ?? '' }],
      })}
      nameOf={(row, index) =>
        t('form.caller.row', { name: nameIn(row, 'service', index) })
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
            label={t('form.caller.service')}
            required
          />
          <Operations of={path} paths={paths} />
        </>
      )}
    />
  );
}
