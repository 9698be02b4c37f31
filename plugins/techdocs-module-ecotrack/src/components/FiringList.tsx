import { useLocation } from 'react-router-dom';
import { Link, Text } from '@backstage/ui';
import { Ago, StateBadge } from '@ecotrack/backstage-plugin-platform-health';
import { findingSearch } from '../address/findingSearch';
import type { FiringNow } from '../live/readFiring';
import { shortName } from './shortName';
import { useText } from './useText';
import styles from './LiveRunbook.module.css';

/** More would push the runbook off the page. */
const SHOWN = 8;

function Row({ row }: { row: FiringNow }) {
  const { entityRef, environment, state, sentence, finding } = row;
  const t = useText();
  const { pathname } = useLocation();
  const entity = shortName(entityRef);
  if (!finding)
    return (
      <li className={styles.head}>
        <StateBadge state={state} />
        <span>
          {entity}, {environment}: {sentence}
        </span>
      </li>
    );
  const { resource, rule, since } = finding;
  const search = findingSearch({ entityRef, resource, rule });
  return (
    <li className={styles.head}>
      <StateBadge state={state} />
      <Link
        href={`${pathname}${search}#${rule.split('/')[1]}`}
        aria-label={`${sentence} ${t('openFinding', {
          resource: resource.name,
          entity,
        })}`}
      >
        {sentence}
      </Link>
      <Text variant="body-small">
        {t('of', { resource: resource.name, entity, environment })}
        {', '}
        {t('since')} <Ago at={since} />
      </Text>
    </li>
  );
}

/** What fires now; each row leads to its finding on this page. */
export function FiringList(props: {
  rows: readonly FiringNow[];
  /** Said when nothing fires. */
  nothing: string;
}) {
  const { rows, nothing } = props;
  const t = useText();
  if (rows.length === 0) return <Text>{nothing}</Text>;
  return (
    <>
      <Text as="p" weight="bold">
        {t('firing')}
      </Text>
      <ul className={styles.list}>
        {rows.slice(0, SHOWN).map(row => (
          <Row
            key={`${row.entityRef} ${row.environment} ${row.sentence}`}
            row={row}
          />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Text variant="body-small">
          {t('more', { count: rows.length - SHOWN })}
        </Text>
      )}
    </>
  );
}
