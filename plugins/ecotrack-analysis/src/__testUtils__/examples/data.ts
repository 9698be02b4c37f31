import { DATA_CONFLICTS } from '../../data/conflicts';
import { made, pod } from '../objects';
import {
  type Example,
  type Group,
  UNMESHED,
  cartPorts,
  kafka,
  labelled,
  namespace,
  pods,
  postgres,
  redis,
} from './parts';
import { SOUND } from '../soundWorld';

/** What is told. */
const BROKEN: readonly Example[] = [
  [
    'error postgres-operator-shut-out Pod/data-1',
    pods(labelled(postgres, true)),
  ],
  [
    'error postgres-job-with-proxy Pod/data-1',
    pods(labelled({ ...postgres, 'cnpg.io/jobRole': 'initdb' }, 'classic')),
  ],
  ['error redis-pod-addresses Pod/data-1', pods(labelled(redis, true))],
  ['warning redis-announced-address Pod/data-1', pods(labelled(redis, true))],
  ['error kafka-operator-shut-out Pod/data-1', pods(labelled(kafka, true))],
  [
    'warning kafka-in-mesh Pod/data-1',
    { ...pods(labelled(kafka, true)), PeerAuthentication: [] },
  ],
  [
    'warning headless-port Service/cart',
    {
      Service: [
        made('cart', { ...cartPorts({ port: 8080 }), clusterIP: 'None' }),
      ],
    },
  ],
  [
    'warning strict-without-proxy PeerAuthentication/default',
    {
      ...UNMESHED,
      ...pods(labelled(postgres, false)),
      PeerAuthentication: [made('default', { mtls: { mode: 'STRICT' } })],
    },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'data beside the mesh',
    {
      ...UNMESHED,
      ...pods(
        labelled(postgres, false),
        labelled(redis, false, 'data-2'),
        labelled(kafka, false, 'data-3'),
      ),
    },
  ],
  [
    'an instance whose status port is open',
    pods(
      pod('data-1', {
        labels: postgres,
        annotations: {
          'traffic.sidecar.istio.io/excludeInboundPorts': '8000,9187',
        },
      }),
    ),
  ],
  [
    'an instance whose operator is inside',
    {
      ...pods(labelled(postgres, true)),
      Namespace: [
        ...(SOUND.Namespace ?? []),
        namespace('cnpg-system', { 'istio-injection': 'enabled' }),
      ],
    },
  ],
];

export const data: Group = {
  analyzers: DATA_CONFLICTS,
  broken: BROKEN,
  clean: CLEAN,
};
