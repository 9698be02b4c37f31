import { useCallback, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { PlatformHealthApi } from '../api';
import { Loading } from '../components/layout/Loading';
import { Problem } from '../components/layout/Problem';
import { useText } from '../components/hooks/useText';
import { useFollowing } from '../live';
import { TimelineItem } from './TimelineItem';
import styles from './TimelineList.module.css';

/** Entries that are read at first, and added each time. */
const PAGE = 20;
/** More are not read at once. */
const MOST = 200;

/**
 * What happened to the entity's resources in an environment: verdicts that changed, and what the clusters said. The
 * newest first.
 */
export function TimelineList(props: {
  entityRef: string;
  environment: string;
  version: unknown;
}) {
  const { entityRef, environment, version } = props;
  const t = useText();
  const [limit, setLimit] = useState(PAGE);
  const load = useCallback(
    (api: PlatformHealthApi, signal: AbortSignal) =>
      api.timeline({ entityRef, limit: Math.min(limit, MOST) }, { signal }),
    [entityRef, limit],
  );
  const loaded = useFollowing(load, version);
  if (loaded.status === 'loading') return <Loading height={240} />;
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  const entries = (loaded.value?.entries ?? []).filter(
    entry => entry.environment === environment,
  );
  const hasMore =
    entries.length > limit ||
    (loaded.value?.next !== undefined && limit < MOST);
  if (entries.length === 0 && !hasMore)
    return <Text as="p">{t('timeline.empty')}</Text>;
  return (
    <>
      <ol className={styles.timeline}>
        {entries.slice(0, limit).map((entry, index) => (
          <TimelineItem key={entries.length - index} entry={entry} />
        ))}
      </ol>
      {hasMore && (
        <Button
          variant="secondary"
          className={styles.older}
          onPress={() => setLimit(before => before + PAGE)}
        >
          {t('timeline.older')}
        </Button>
      )}
    </>
  );
}
