import { NameBox } from '../fields/NameBox';
import { nameIn } from '../fields/names/nameIn';
import { CONSUMES } from '../fields/names/places';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { TextBox } from '../fields/TextBox';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { consumedReferences } from './topicReferences';

/** Topics of other services and the events of them that are handled. */
export function ConsumedSection() {
  const t = useFormText();
  return (
    <>
      <ProblemsBelow
        path={['spec', 'kafka']}
        shown={['publishes', 'consumes']}
      />
      <RowList
        path={CONSUMES}
        layout="table"
        title={t('form.sections.consumes')}
        addText={t('form.consumed.add')}
        line={['topic', 'service', 'events']}
        widths="minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr)"
        make={() => ({ topic: '', service: '', events: [] })}
        nameOf={(row, index) =>
          t('form.consumed.row', { name: nameIn(row, 'topic', index) })
        }
        lineOf={path => (
          <>
            <NameBox
              path={[...path, 'topic']}
              label={t('form.consumed.topic')}
              references={consumedReferences}
            />
            <TextBox
              path={[...path, 'service']}
              label={t('form.consumed.service')}
              required
            />
            <WordsBox
              path={[...path, 'events']}
              label={t('form.consumed.events')}
              placeholder={t('form.field.words')}
              required
            />
          </>
        )}
      />
    </>
  );
}
