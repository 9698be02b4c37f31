import type {
  PostgresClusterDetails,
  PostgresInstance,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { Meter } from '../components/numbers/Meter';
import { NodeList, type Node } from '../components/layout/NodeList';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** The primary over its replicas, each with how far it is behind. */
export function Instances({ details }: { details: PostgresClusterDetails }) {
  const t = useText();
  const shown = useShown();
  const conditionOf = ({ fenced, ready }: PostgresInstance) => {
    if (fenced) return t('postgres.fenced');
    return ready ? t('node.ready') : t('node.notReady');
  };
  const roleOf = {
    primary: t('postgres.primary'),
    replica: t('postgres.replica'),
    unknown: t('postgres.unknownRole'),
  };
  const nodeOf = (instance: PostgresInstance): Node => ({
    name: instance.name,
    role: roleOf[instance.role],
    isReady: instance.ready && !instance.fenced,
    condition: conditionOf(instance),
    place: instance.zone ?? instance.node,
    children: (
      <>
        {instance.role !== 'primary' && (
          <Facts
            facts={[
              [
                t('node.lag'),
                shown.value(instance.lagBytes, 'bytes') ??
                  shown.value(instance.lagSeconds, 'seconds'),
              ],
            ]}
          />
        )}
        <Meter label={t('node.disk')} ratio={instance.diskRatio} limit={0.8} />
      </>
    ),
  });
  const isPrimary = ({ role }: PostgresInstance) => role === 'primary';
  return (
    <NodeList
      label={t('postgres.instances')}
      leaders={details.instances.filter(isPrimary).map(nodeOf)}
      nodes={details.instances.filter(one => !isPrimary(one)).map(nodeOf)}
    />
  );
}
