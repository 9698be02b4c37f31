import { RiLock2Line, RiLockUnlockLine } from '@remixicon/react';
import type { MeshWorkloadDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { Section } from '../components/layout/Section';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';
import { Callers } from './Callers';
import { CallsPicture } from './CallsPicture';
import styles from './WorkloadDrawing.module.css';

/** A workload in the mesh: is its traffic encrypted and why, who may call it, how it goes. */
export function WorkloadDrawing({ details }: { details: MeshWorkloadDetails }) {
  const t = useText();
  const shown = useShown();
  const format = useFormat();
  const { callers, calls, mtls, proxies, traffic } = details;
  const Lock = mtls.mode === 'strict' ? RiLock2Line : RiLockUnlockLine;
  return (
    <>
      <Facts
        facts={[
          [
            t('mesh.mtls'),
            <span key="mode" className={styles.mode}>
              <Lock size={16} aria-hidden />
              {t(`mesh.mode-${mtls.mode}`)}
            </span>,
          ],
          [
            t('mesh.policies'),
            mtls.policies.length > 0 ? format.list(mtls.policies) : '–',
          ],
          [t('mesh.observed'), shown.value(mtls.observedRatio, 'ratio')],
          [
            t('mesh.proxies'),
            t('mesh.proxyCount', {
              ready: String(proxies.ready),
              wanted: String(proxies.wanted),
              enrolled: String(proxies.enrolled),
            }),
          ],
          [
            t('mesh.requests'),
            shown.value(traffic?.requestsPerSecond, 'perSecond'),
          ],
          [t('mesh.errors'), shown.value(traffic?.errorRatio, 'ratio')],
          [
            t('mesh.p99'),
            shown.value(traffic?.p99Milliseconds, 'milliseconds'),
          ],
        ]}
      />
      {calls && (
        <Section title={t('mesh.calls')}>
          <CallsPicture {...calls} />
        </Section>
      )}
      <Section title={t('mesh.callers')}>
        <Callers callers={callers} />
      </Section>
    </>
  );
}
