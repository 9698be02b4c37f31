import { Text } from '@backstage/ui';
import { RiInformationLine, RiAlertLine } from '@remixicon/react';
import type { TimelineEntry } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { StateBadge, StateIcon } from '../components/state/StateBadge';
import { useText } from '../components/hooks/useText';
import styles from './TimelineList.module.css';

/** One thing that happened. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const t = useText();
  return (
    <li className={styles.entry}>
      <span className={styles.mark}>
        <Mark entry={entry} />
      </span>
      <div className={styles.what}>
        <span className={styles.head}>
          {entry.kind === 'transition' ? (
            <>
              <span>{`${t(`state.${entry.from}`)} →`}</span>
              <StateBadge state={entry.to} />
            </>
          ) : (
            <Text variant="body-small" weight="bold">
              {t(`timeline.${entry.type}`)}: {entry.reason}
              {(entry.count ?? 1) > 1 &&
                ` (${t('timeline.times', { times: String(entry.count) })})`}
            </Text>
          )}
          <Text variant="body-small" color="secondary">
            {entry.environment} · {entry.resource.name} · <Ago at={entry.at} />
          </Text>
        </span>
        <Text as="p" variant="body-medium">
          {entry.sentence}
        </Text>
      </div>
    </li>
  );
}

function Mark({ entry }: { entry: TimelineEntry }) {
  if (entry.kind === 'transition') return <StateIcon state={entry.to} />;
  return entry.type === 'Warning' ? (
    <RiAlertLine size={16} aria-hidden />
  ) : (
    <RiInformationLine size={16} aria-hidden />
  );
}
