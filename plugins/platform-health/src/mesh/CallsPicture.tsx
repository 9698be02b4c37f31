import {
  RiArrowRightLine,
  RiForbidLine,
  RiLock2Line,
  RiLockUnlockLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { MeshCall } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../components/hooks/useText';
import styles from './CallsPicture.module.css';

/** The arrow of a call: open, crossed out, or not known. */
function arrowOf({ blockedBy, unknown }: MeshCall) {
  if (blockedBy) return RiForbidLine;
  return unknown ? RiQuestionLine : RiArrowRightLine;
}

/** The other end of a call: what may be called, over mTLS or not, and what refuses it. */
function Other({ call }: { call: MeshCall }) {
  const t = useText();
  const { other, operations, mtls, blockedBy, unknown } = call;
  const Lock = mtls === 'strict' ? RiLock2Line : RiLockUnlockLine;
  const Arrow = arrowOf(call);
  return (
    <li className={blockedBy ? styles.refused : undefined}>
      <div className={styles.box}>
        <strong>{other === 'anyone' ? t('mesh.anyone') : other}</strong>
        {operations.map(operation => (
          <span key={operation}>{operation}</span>
        ))}
        {mtls !== 'unknown' && (
          <span className={styles.note}>
            <Lock size={14} aria-hidden /> {t(`mesh.call-${mtls}`)}
          </span>
        )}
        {blockedBy && (
          <span>{t('mesh.call-refused', { reason: blockedBy })}</span>
        )}
        {!blockedBy && unknown && (
          <span className={styles.note}>
            {t('mesh.call-notKnown', { reason: unknown })}
          </span>
        )}
      </div>
      <Arrow
        size={20}
        aria-hidden
        className={`${styles.arrow} ${blockedBy || unknown ? '' : styles.open}`}
      />
    </li>
  );
}

/** Who may call the workload, itself, and whom it may call: beside each other, below each other where there is no room. */
export function CallsPicture(props: {
  into: readonly MeshCall[];
  out: readonly MeshCall[];
}) {
  const t = useText();
  const side = (title: string, calls: readonly MeshCall[], none: string) =>
    calls.length > 0 ? (
      <ul aria-label={title} className={styles.side}>
        {calls.map(call => (
          <Other key={JSON.stringify(call)} call={call} />
        ))}
      </ul>
    ) : (
      <p className={styles.side}>{none}</p>
    );
  return (
    <figure className={styles.room} aria-label={t('mesh.calls')}>
      <div className={styles.picture}>
        {side(t('mesh.into'), props.into, t('mesh.nobody'))}
        <div className={styles.self}>{t('mesh.self')}</div>
        <div className={styles.out}>
          {side(t('mesh.out'), props.out, t('mesh.callsNobody'))}
        </div>
      </div>
      <figcaption className={styles.note}>{t('mesh.callsNote')}</figcaption>
    </figure>
  );
}
