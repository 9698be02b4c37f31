import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex } from '@backstage/ui';
import type { Repair } from '@ecotrack/model';
import type { FieldError } from '../../document/OpenDocument';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import type { TextPosition } from '../text/TextView';
import styles from './ErrorList.module.css';

/** Whoever has more to mend reads the rest after mending these. */
const MOST = 20;

/** Everything that is wrong, in the order of the text; each with its fix, as a button where there is one. */
export function ErrorList(props: {
  readonly errors: readonly FieldError[];
  readonly onRepair: (repair: Repair) => void;
  readonly onShow: (position: TextPosition) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  return (
    <ul aria-label={t('editor.errors.title')} className={styles.list}>
      {props.errors.slice(0, MOST).map(error => {
        const { path, line, column, rule, message, fix, repair } = error;
        return (
          <li key={`${path} ${rule} ${line} ${column}`}>
            <Alert
              status="danger"
              title={path ? `${path}: ${message}` : message}
              description={fix}
              customActions={
                <Flex gap="2">
                  {repair && (
                    <Button
                      size="small"
                      variant="primary"
                      onPress={() => props.onRepair(repair)}
                    >
                      {repair.label}
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={`${t('editor.errors.show')}, ${t(
                      'editor.errors.line',
                      { line: `${line}` },
                    )}`}
                    onPress={() => props.onShow({ line, column })}
                  >
                    {t('editor.errors.show')}
                  </Button>
                </Flex>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
