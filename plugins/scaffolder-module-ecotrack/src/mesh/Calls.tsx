import { useOpenDocument } from '../document/OpenDocument';
import { namesAt } from '../fields/names/namesAt';
import { CALLS } from '../fields/names/places';
import { WordsBox } from '../fields/WordsBox';
import { useFormText } from '../form/useFormText';
import { ServicesWithOperations } from './ServicesWithOperations';

/** Services that this one calls over HTTP, and those it waits for. */
export function Calls() {
  const t = useFormText();
  const { data } = useOpenDocument();
  return (
    <>
      <ServicesWithOperations path={CALLS} side="call" paths={[]} />
      <WordsBox
        path={['spec', 'application', 'startAfter']}
        label={t('form.call.startAfter')}
        placeholder={t('form.field.words')}
        known={namesAt(data, CALLS, 'service')}
      />
    </>
  );
}
