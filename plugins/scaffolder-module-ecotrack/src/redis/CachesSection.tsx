import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { CACHES, TABLES } from '../fields/names/places';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { CACHE_FIELDS, CacheFields } from './CacheFields';
import { newCache } from './newCache';
import { Sessions } from './Sessions';

/** Caches of rows, and HTTP sessions. */
export function CachesSection() {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <ProblemsBelow path={['spec', 'redis']} shown={['caches', 'sessions']} />
      <RowList
        path={CACHES}
        layout="cards"
        title={t('form.cache.title')}
        addText={t('form.cache.add')}
        line={['name']}
        folded={CACHE_FIELDS}
        make={() => newCache(namesAt(data, TABLES), namesAt(data, CACHES))}
        nameOf={(row, index) =>
          t('form.cache.row', { name: nameIn(row, 'name', index) })
        }
        summaryOf={row => textAt(row, ['table'])}
        foldOf={path => <CacheFields path={path} />}
      />
      <Sessions />
    </>
  );
}
