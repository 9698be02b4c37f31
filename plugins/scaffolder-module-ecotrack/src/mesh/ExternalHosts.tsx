import { nameIn } from '../fields/names/nameIn';
import { NumberBox } from '../fields/NumberBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { RowList } from '../rows/RowList';

/** Hosts outside the cluster that the service may reach. */
export function ExternalHosts() {
  const t = useFormText();
  return (
    <RowList
      path={['spec', 'mesh', 'externalHosts']}
      layout="table"
      title={t('form.externalHost.title')}
      addText={t('form.externalHost.add')}
      line={['host', 'port']}
      widths="minmax(0, 3fr) minmax(0, 1fr)"
      make={() => ({ host: '' })}
      nameOf={(row, index) =>
        t('form.externalHost.row', { name: nameIn(row, 'host', index) })
      }
      lineOf={path => (
        <>
          <TextBox
            path={[...path, 'host']}
            label={t('form.externalHost.host')}
            required
          />
          <NumberBox
            path={[...path, 'port']}
            label={t('form.externalHost.port')}
            placeholder="443"
          />
        </>
      )}
    />
  );
}
