import type { KafkaClusterDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { Meter } from '../components/numbers/Meter';
import { NodeList } from '../components/layout/NodeList';
import { Section } from '../components/layout/Section';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';
import { useFormat } from '../format';

type Node = KafkaClusterDetails['nodes'][number];

/** Brokers before controllers, each by name: a node keeps its place whatever happens to it. */
const byRoleAndName = (one: Node, other: Node) =>
  Number(other.roles.includes('broker')) -
    Number(one.roles.includes('broker')) ||
  one.name.localeCompare(other.name, 'en', { numeric: true });

/** A Kafka cluster: its nodes with what they are, and the partitions in trouble. */
export function ClusterDrawing({ details }: { details: KafkaClusterDetails }) {
  const t = useText();
  const shown = useShown();
  const format = useFormat();
  return (
    <>
      <Section title={t('kafka.nodes')}>
        <NodeList
          label={t('kafka.nodes')}
          nodes={[...details.nodes].sort(byRoleAndName).map(node => ({
            name: node.name,
            role: format.list(node.roles.map(role => t(`kafka.${role}`))),
            isReady: node.ready,
            condition: node.ready ? t('node.ready') : t('node.notReady'),
            place: node.node,
            children: (
              <Meter
                label={t('node.disk')}
                ratio={node.diskRatio}
                limit={0.8}
              />
            ),
          }))}
        />
      </Section>
      <Facts
        facts={[
          [t('kafka.underReplicated'), shown.value(details.underReplicated)],
          [t('kafka.offline'), shown.value(details.offline)],
          [t('kafka.controllers'), shown.value(details.activeControllers)],
          [t('kafka.version'), details.version],
        ]}
      />
    </>
  );
}
