import type { RedisServer } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { NodeList, type Node } from '../components/layout/NodeList';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** The master over its replicas. More than one master is shown as what it is. */
export function Servers({ servers }: { servers: readonly RedisServer[] }) {
  const t = useText();
  const shown = useShown();
  const roleOf = {
    master: t('redis.master'),
    replica: t('redis.replica'),
    unknown: t('redis.unknownRole'),
  };
  const nodeOf = (server: RedisServer): Node => ({
    name: server.name,
    role: roleOf[server.role],
    isReady: server.ready,
    condition: server.ready ? t('node.ready') : t('node.notReady'),
    place: server.node,
    children: (
      <Facts
        facts={[
          [t('redis.memory'), shown.value(server.memoryBytes, 'bytes')],
          ...(server.role === 'master'
            ? []
            : [
                [
                  t('node.lag'),
                  shown.value(server.lagSeconds, 'seconds'),
                ] as const,
              ]),
        ]}
      />
    ),
  });
  const isMaster = ({ role }: RedisServer) => role === 'master';
  return (
    <NodeList
      label={t('redis.servers')}
      leaders={servers.filter(isMaster).map(nodeOf)}
      nodes={servers.filter(one => !isMaster(one)).map(nodeOf)}
    />
  );
}
