import { useId } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { valueAt } from '../document/valueAt';
import { canHold } from '../fields/values/canHold';
import { DurationBox } from '../fields/DurationBox';
import { FieldGrid } from '../fields/FieldGrid';
import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { TextBox } from '../fields/TextBox';
import { useFormText } from '../form/useFormText';
import { isRecord } from '../rows/isRecord';
import styles from '../fields/fields.module.css';

const SESSIONS = ['spec', 'redis', 'sessions'];

/** What the model takes when a document only says that there are sessions. */
const DEFAULTS = { namespace: 'ecotrack:session', timeoutMs: 1_800_000 };

/** HTTP sessions in Redis. */
export function Sessions() {
  const t = useFormText();
  const { data, edit } = useOpenDocument();
  const id = useId();
  const value = valueAt(data, SESSIONS);
  const kept = value !== undefined;
  return (
    <div role="group" aria-label={t('form.sessions.title')}>
      <ProblemsBelow path={SESSIONS} shown={['namespace', 'timeoutMs']} />
      <div className={styles.control}>
        <label htmlFor={id} className={styles.label}>
          {t('form.sessions.keep')}
        </label>
        <input
          id={id}
          type="checkbox"
          className={styles.checkbox}
          aria-describedby={`${id}-help`}
          disabled={!canHold(data, SESSIONS)}
          checked={kept}
          onChange={() =>
            edit(
              kept
                ? { op: 'remove', path: SESSIONS }
                : { op: 'set', path: SESSIONS, value: DEFAULTS },
            )
          }
        />
        <span id={`${id}-help`} className={styles.help}>
          {t('form.sessions.keepHelp')}
        </span>
      </div>
      {isRecord(value) && (
        <FieldGrid>
          <TextBox
            path={[...SESSIONS, 'namespace']}
            label={t('form.sessions.namespace')}
            placeholder={DEFAULTS.namespace}
            required
          />
          <DurationBox
            path={[...SESSIONS, 'timeoutMs']}
            label={t('form.sessions.timeout')}
            fallback={DEFAULTS.timeoutMs}
            required
          />
        </FieldGrid>
      )}
    </div>
  );
}
