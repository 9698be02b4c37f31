import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { CONSUMES } from '../fields/names/places';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { eventsOf } from './eventsOf';

/** Consumed events that empty a cache. */
export function Invalidations({ cache }: { readonly cache: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const topics = namesAt(data, CONSUMES, 'topic');
  return (
    <RowList
      path={[...cache, 'invalidateOn']}
      layout="table"
      title={t('form.invalidation.title')}
      addText={t('form.invalidation.add')}
      line={['topic', 'events']}
      widths="minmax(0, 2fr) minmax(0, 3fr)"
      make={() => ({ topic: topics[0] ?? '', events: [] })}
      nameOf={(row, index) =>
        t('form.invalidation.row', { name: nameIn(row, 'topic', index) })
      }
      lineOf={path => (
        <>
          <SelectBox
            path={[...path, 'topic']}
            label={t('form.invalidation.topic')}
            choices={plainChoices(topics)}
            required
          />
          <WordsBox
            path={[...path, 'events']}
            label={t('form.invalidation.events')}
            placeholder={t('form.field.words')}
            known={eventsOf(data, textAt(data, [...path, 'topic']))}
            required
          />
        </>
      )}
    />
  );
}
