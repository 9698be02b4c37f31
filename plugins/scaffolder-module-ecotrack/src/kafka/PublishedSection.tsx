import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { nameIn } from '../fields/names/nameIn';
import { namesAt } from '../fields/names/namesAt';
import { PUBLISHES, TABLES } from '../fields/names/places';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { newTopic } from './newTopic';
import { PUBLISHED_FIELDS, PublishedFields } from './PublishedFields';

/** Topics that tell of the rows of the service's tables. */
export function PublishedSection() {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <ProblemsBelow
        path={['spec', 'kafka']}
        shown={['publishes', 'consumes']}
      />
      <RowList
        path={PUBLISHES}
        layout="cards"
        title={t('form.sections.publishes')}
        addText={t('form.published.add')}
        line={['topic']}
        folded={PUBLISHED_FIELDS}
        make={() =>
          newTopic(namesAt(data, TABLES), namesAt(data, PUBLISHES, 'table'))
        }
        nameOf={(row, index) =>
          t('form.published.row', { name: nameIn(row, 'topic', index) })
        }
        summaryOf={row => textAt(row, ['table'])}
        foldOf={path => <PublishedFields path={path} />}
      />
    </>
  );
}
