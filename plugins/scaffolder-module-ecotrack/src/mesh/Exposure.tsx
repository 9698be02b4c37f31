import { FieldGrid } from '../fields/FieldGrid';
import { SelectBox } from '../fields/SelectBox';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';

/** Whether the API is reachable from outside the cluster, and under which name. */
export function Exposure() {
  const t = useFormText();
  return (
    <div role="group" aria-label={t('form.exposure.title')}>
      <FieldGrid>
        <SelectBox
          path={['spec', 'mesh', 'exposure']}
          label={t('form.exposure.exposure')}
          fallback="internal"
          choices={[
            { value: 'internal', label: t('form.exposure.internal') },
            { value: 'public', label: t('form.exposure.public') },
          ]}
        />
        <TextBox
          path={['spec', 'mesh', 'host']}
          label={t('form.exposure.host')}
          help={t('form.exposure.hostHelp')}
        />
      </FieldGrid>
    </div>
  );
}
