import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { valueAt } from '../document/valueAt';
import { DurationBox } from '../fields/DurationBox';
import { FieldGrid } from '../fields/FieldGrid';
import { namesAt } from '../fields/names/namesAt';
import { NumberBox } from '../fields/NumberBox';
import { TABLES } from '../fields/names/places';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { Invalidations } from './Invalidations';

/** Keys of a cache that have a field of their own. */
export const CACHE_FIELDS = ['name', 'table', 'ttlMs', 'warm', 'invalidateOn'];

/** Rows the model loads when a cache is warmed without saying how many. */
const WARM_DEFAULT = '100';

/** Everything about one cache. */
export function CacheFields({ path }: { readonly path: Path }) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const warmed = valueAt(data, [...path, 'warm']) !== undefined;
  return (
    <>
      <FieldGrid>
        <TextBox
          path={[...path, 'name']}
          label={t('form.cache.name')}
          required
        />
        <SelectBox
          path={[...path, 'table']}
          label={t('form.cache.table')}
          choices={plainChoices(namesAt(data, TABLES))}
          required
        />
        <DurationBox
          path={[...path, 'ttlMs']}
          label={t('form.cache.ttl')}
          required
        />
        <NumberBox
          path={[...path, 'warm', 'size']}
          label={t('form.cache.warm')}
          help={t('form.cache.warmHelp')}
          placeholder={warmed ? WARM_DEFAULT : undefined}
        />
      </FieldGrid>
      <Invalidations cache={path} />
    </>
  );
}
