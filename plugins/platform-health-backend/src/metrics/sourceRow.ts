import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Question, Trouble } from './Question';

type Row = SourceList['sources'][number];

/** How asking one Prometheus goes, for the operator. */
export function sourceRow(
  cluster: string,
  questions: readonly Question[],
  serverTrouble: Trouble | undefined,
): Row {
  const times = questions.flatMap(one => one.answeredAt ?? []);
  const row = {
    cluster,
    source: 'prometheus',
    objects: questions.reduce((sum, one) => sum + one.seriesCount, 0),
    ...(times.length > 0 && {
      lastSync: new Date(Math.max(...times)).toISOString(),
    }),
  };
  if (serverTrouble)
    return {
      ...row,
      state: serverTrouble.cause,
      message: serverTrouble.message,
    };
  const failing = questions.filter(one => one.message !== undefined);
  if (failing.length > 0)
    return {
      ...row,
      state: failing[0].state,
      message: `${failing.length} of ${questions.length} queries fail: ${failing[0].message}`,
    };
  return { ...row, state: times.length > 0 ? 'synced' : 'pending' };
}
