import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { textAt } from '../document/valueAt';
import { NameBox } from '../fields/NameBox';
import { nameIn } from '../fields/names/nameIn';
import { plainChoices, SelectBox } from '../fields/SelectBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';
import { eventReferences } from './eventReferences';
import { valuesOf } from './tables/valuesOf';

/** The events of a published topic and the writes that raise them. */
export function Events(props: {
  readonly topic: Path;
  readonly table: string;
}) {
  const t = useFormText();
  const { data } = useOpenDocument();
  const values = valuesOf(data, props.table);
  return (
    <RowList
      path={[...props.topic, 'events']}
      layout="table"
      title={t('form.event.title')}
      addText={t('form.event.add')}
      line={['type', 'on', 'when.column', 'when.becomes']}
      widths="minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr)"
      make={() => ({ type: '', on: 'update' })}
      nameOf={(row, index) =>
        t('form.event.row', { name: nameIn(row, 'type', index) })
      }
      lineOf={path => {
        const when = [...path, 'when'];
        const column = textAt(data, [...when, 'column']);
        return (
          <>
            <NameBox
              path={[...path, 'type']}
              label={t('form.event.type')}
              references={eventReferences}
            />
            <SelectBox
              path={[...path, 'on']}
              label={t('form.event.on')}
              choices={[
                { value: 'create', label: t('form.event.create') },
                { value: 'update', label: t('form.event.update') },
                { value: 'delete', label: t('form.event.delete') },
              ]}
              required
            />
            <SelectBox
              path={[...when, 'column']}
              label={t('form.event.column')}
              choices={plainChoices([...values.keys()])}
              none={t('form.event.always')}
              removes={when}
              along={chosen =>
                chosen === ''
                  ? []
                  : [
                      {
                        op: 'set',
                        path: [...when, 'becomes'],
                        value: values.get(chosen)?.[0],
                      },
                    ]
              }
            />
            <SelectBox
              path={[...when, 'becomes']}
              label={t('form.event.becomes')}
              choices={plainChoices(values.get(column) ?? [])}
              required
            />
          </>
        );
      }}
    />
  );
}
