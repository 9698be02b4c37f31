import { useLive } from '@ecotrack/backstage-plugin-platform-health';
import { readFiring } from '../live/readFiring';
import { FiringList } from './FiringList';
import { Live } from './Live';
import { useText } from './useText';

/** What fires now of one rule, or of the whole page. */
export function FiringPanel(props: { technology: string; rule?: string }) {
  const { technology, rule } = props;
  const t = useText();
  const loaded = useLive(readFiring, rule ?? technology);
  return (
    <Live loaded={loaded}>
      {rows => (
        <FiringList
          rows={rows}
          nothing={rule ? t('nothing') : t('nothingOfPage')}
        />
      )}
    </Live>
  );
}
