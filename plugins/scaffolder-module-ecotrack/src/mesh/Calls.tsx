import { useOpenDocument } from '../document/OpenDocument';
import { listAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { CALLS } from '../fields/names/places';
import { TextBox } from '../fields/TextBox';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { Operations } from './Operations';

/** Services that this one calls over HTTP, and those it waits for. */
export function Calls() {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <RowList
        path={CALLS}
        layout="cards"
        title={t('form.call.title')}
        addText={t('form.call.add')}
        line={['service']}
        folded={['operations']}
        make={() => ({
          service: '',
          operations: [{ method: 'GET', path: '' }],
        })}
        nameOf={(row, index) =>
          t('form.call.row', { name: nameIn(row, 'service', index) })
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
              label={t('form.call.service')}
              required
            />
            <Operations of={path} paths={[]} />
          </>
        )}
      />
      <WordsBox
        path={['spec', 'application', 'startAfter']}
        label={t('form.call.startAfter')}
        placeholder={t('form.field.words')}
        known={namesAt(data, CALLS, 'service')}
      />
    </>
  );
}
