import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { Text } from '@backstage/ui';
import { useLive } from '@ecotrack/backstage-plugin-platform-health';
import type { FindingAddress } from '../address/runbookAt';
import { useFilledCommands } from '../commands/useFilledCommands';
import { variablesOf } from '../commands/variablesOf';
import { readFinding } from '../live/readFinding';
import { FindingState } from './FindingState';
import { Live } from './Live';
import { useText } from './useText';

/**
 * The finding of the address, and the page's commands filled in for its resource. They are filled only when the portal
 * itself knows that the entity uses the resource: an address that somebody made up must not write commands.
 */
export function FindingPanel({ asked }: { asked: FindingAddress }) {
  const t = useText();
  const { pathname, search } = useLocation();
  const loaded = useLive(readFinding, `${pathname}${search}`);
  const key =
    loaded.status === 'ready' && loaded.value.kind !== 'not-known'
      ? JSON.stringify(variablesOf(loaded.value.report.resource))
      : undefined;
  const variables = useMemo(
    () => (key === undefined ? undefined : JSON.parse(key)),
    [key],
  );
  useFilledCommands(variables);
  return (
    <Live loaded={loaded}>
      {now => (
        <>
          <FindingState asked={asked} now={now} />
          {variables?.CONTEXT && variables.NAMESPACE && variables.NAME && (
            <Text as="p" variant="body-small">
              {t('filled', {
                context: variables.CONTEXT,
                namespace: variables.NAMESPACE,
                name: variables.NAME,
              })}
            </Text>
          )}
        </>
      )}
    </Live>
  );
}
