import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { DurationBox } from '../fields/DurationBox';
import { FieldGrid } from '../fields/FieldGrid';
import { NameBox } from '../fields/NameBox';
import { namesAt } from '../fields/names/namesAt';
import { NumberBox } from '../fields/NumberBox';
import { TABLES } from '../fields/names/places';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { EventData } from './EventData';
import { Events } from './Events';
import { idsOf } from './tables/idsOf';
import { publishedReferences } from './topicReferences';

/** Keys of a published topic that have a field of their own. */
export const PUBLISHED_FIELDS = [
  'topic',
  'table',
  'partitions',
  'retentionMs',
  'segmentMs',
  'keys',
  'events',
  'data',
];

/** What the model takes for a topic that does not say. */
const DEFAULTS = {
  partitions: '3',
  retentionMs: 604_800_000,
  segmentMs: 86_400_000,
};

/** Everything about one published topic. */
export function PublishedFields({ path }: { readonly path: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const table = textAt(data, [...path, 'table']);
  return (
    <>
      <FieldGrid>
        <NameBox
          path={[...path, 'topic']}
          label={t('form.published.topic')}
          references={publishedReferences}
        />
        <SelectBox
          path={[...path, 'table']}
          label={t('form.published.table')}
          choices={plainChoices(namesAt(data, TABLES))}
          required
        />
        <NumberBox
          path={[...path, 'partitions']}
          label={t('form.published.partitions')}
          placeholder={DEFAULTS.partitions}
        />
        <DurationBox
          path={[...path, 'retentionMs']}
          label={t('form.published.retention')}
          fallback={DEFAULTS.retentionMs}
          endless
        />
        <DurationBox
          path={[...path, 'segmentMs']}
          label={t('form.published.segment')}
          fallback={DEFAULTS.segmentMs}
        />
        <WordsBox
          path={[...path, 'keys']}
          label={t('form.published.keys')}
          help={t('form.published.keysHelp')}
          known={idsOf(data, table)}
        />
      </FieldGrid>
      <Events topic={path} table={table} />
      <EventData topic={path} table={table} />
    </>
  );
}
