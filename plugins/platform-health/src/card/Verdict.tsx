import { Text } from '@backstage/ui';
import type { TechnologyHealth } from '@ecotrack/backstage-plugin-platform-health-common';
import { useText } from '../components/hooks/useText';
import styles from './card.module.css';

/** The worst finding with its next step; without findings the verdict in one sentence, and what is not known. */
export function Verdict({ health }: { health: TechnologyHealth }) {
  const t = useText();
  const [worst] = health.findings;
  const [missing] = health.missing;
  if (!worst)
    return (
      <>
        <Text as="p" className={styles.sentence}>
          {health.sentence}
        </Text>
        {missing && (
          <Text as="p" color="secondary" className={styles.next}>
            {missing.message ||
              t('missing.never', {
                source: missing.source,
                cause: t(`cause.${missing.cause}`),
              })}
          </Text>
        )}
      </>
    );
  return (
    <>
      <Text as="p" weight="bold" className={styles.sentence}>
        {worst.sentence}
      </Text>
      <Text as="p" className={styles.next}>
        <span className={styles.label}>{t('finding.next')}: </span>
        {worst.nextStep}
      </Text>
    </>
  );
}
