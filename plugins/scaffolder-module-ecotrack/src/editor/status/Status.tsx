import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { Repair, UnknownSource } from '@ecotrack/model';
import type { FieldError } from '../../document/OpenDocument';
import type { Draft } from '../../generator/ServiceGenerator';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ErrorList } from './ErrorList';
import type { TextPosition } from '../text/TextView';

/** A source of several parts, such as clusters, is named once for each cause. */
const silent = (unknown: readonly UnknownSource[]) =>
  unknown.filter(
    ({ source, cause }, i) =>
      unknown.findIndex(one => one.source === source && one.cause === cause) ===
      i,
  );

/** Whether the document is valid, said aloud when it changes, and everything that is wrong with it. */
export function Status(props: {
  readonly draft?: Draft;
  readonly errors: readonly FieldError[];
  readonly failure?: Error;
  /** Who could not be asked whether names are taken. */
  readonly unknown: readonly UnknownSource[];
  readonly onRepair: (repair: Repair) => void;
  readonly onShow: (position: TextPosition) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const { draft, failure } = props;
  const sentence = () => {
    if (failure) return t('editor.status.failed', { cause: failure.message });
    if (!draft) return t('editor.status.working');
    return draft.valid
      ? t('editor.status.valid', { count: draft.files.length })
      : t('editor.status.invalid', { count: draft.errors.length });
  };
  return (
    <>
      <div role="status">
        <Text as="p" variant="body-medium" weight="bold">
          {sentence()}
        </Text>
      </div>
      {props.errors.length > 0 && (
        <ErrorList
          errors={props.errors}
          onRepair={props.onRepair}
          onShow={props.onShow}
        />
      )}
      {silent(props.unknown).map(({ source, cause }) => (
        <Alert
          key={`${source} ${cause}`}
          status="warning"
          title={t(`editor.unknown.${source}`, { cause })}
          description={t('editor.unknown.hint')}
        />
      ))}
    </>
  );
}
