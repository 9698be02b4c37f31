import { Link, Text } from '@backstage/ui';
import type { SearchDocument } from '@backstage/plugin-search-common';
import surface from '../components/layout/surface.module.css';
import { useWords } from '../components/hooks/useWords';
import { Age } from '../components/numbers/Age';
import { StateBadge } from '../components/state/StateBadge';
import { TechnologyIcon } from '../components/state/TechnologyIcon';
import { isHealthDocument } from './isHealthDocument';
import styles from './HealthResult.module.css';

/** Health of an entity as a search finds it: state, where it is worst and why, and how old that is. */
export function HealthResult({ result }: { result?: SearchDocument }) {
  const words = useWords();
  if (!isHealthDocument(result)) return null;
  const { asOf, environment, sentence, state, technology } = result;
  return (
    <article
      className={`${surface.surface} ${styles.result}`}
      aria-label={result.title}
    >
      <span className={styles.line}>
        <Link href={result.location} variant="title-x-small" weight="bold">
          {result.title}
        </Link>
        <StateBadge state={state} />
      </span>
      {sentence && (
        <Text as="p" variant="body-medium">
          {sentence}
        </Text>
      )}
      <span className={`${styles.line} ${styles.about}`}>
        <span className={styles.technology}>
          <TechnologyIcon technology={technology} />
          {words.technology(technology)}
        </span>
        <span>{environment}</span>
        <Age asOf={asOf} />
      </span>
    </article>
  );
}
