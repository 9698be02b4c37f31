import { ObjectInput } from '../../kubernetes';
import { timestamp } from '../../kubernetes/store/timestamp';
import { object } from '../objects';

const REGION = 'eu-central-1';
const ZONES = ['a', 'b', 'c'];
const RESOURCES = {
  cpu: '8',
  memory: '32386Mi',
  pods: '110',
  'ephemeral-storage': '104845292Ki',
};

/** Two nodes in each of three zones, as a managed node group on EKS shows them. */
export function nodes(clusterName: string, now: Date): ObjectInput[] {
  const time = timestamp(now);
  const condition = (type: string, isTrue: boolean, reason: string) => ({
    type,
    status: isTrue ? 'True' : 'False',
    reason,
    message: '',
    lastHeartbeatTime: time,
    lastTransitionTime: time,
  });
  return ZONES.flatMap((zone, zoneIndex) =>
    [1, 2].map(number => {
      const address = `10.0.${zoneIndex * 32 + number}.${10 + number}`;
      const name = `ip-${address.replaceAll(
        '.',
        '-',
      )}.${REGION}.compute.internal`;
      return object(
        'v1',
        'Node',
        {
          name,
          labels: {
            'kubernetes.io/hostname': name,
            'kubernetes.io/arch': 'amd64',
            'kubernetes.io/os': 'linux',
            'node.kubernetes.io/instance-type': 'm7i.2xlarge',
            'topology.kubernetes.io/region': REGION,
            'topology.kubernetes.io/zone': `${REGION}${zone}`,
            'eks.amazonaws.com/nodegroup': clusterName,
          },
        },
        {
          spec: {
            providerID: `aws:///${REGION}${zone}/i-sandbox${zone}${number}`,
          },
          status: {
            addresses: [
              { type: 'InternalIP', address },
              { type: 'Hostname', address: name },
            ],
            capacity: RESOURCES,
            allocatable: RESOURCES,
            conditions: [
              condition('MemoryPressure', false, 'KubeletHasSufficientMemory'),
              condition('DiskPressure', false, 'KubeletHasNoDiskPressure'),
              condition('PIDPressure', false, 'KubeletHasSufficientPID'),
              condition('Ready', true, 'KubeletReady'),
            ],
            nodeInfo: {
              architecture: 'amd64',
              operatingSystem: 'linux',
              osImage: 'Amazon Linux 2023',
              containerRuntimeVersion: 'containerd://2.1.5',
              kubeletVersion: 'v1.35.2-eks-sandbox',
            },
          },
        },
      );
    }),
  );
}
