import type { ChildOrder } from './ChildOrder';
import { bearer } from './kubernetesPlugin';
import { startHealthPortal } from './startHealthPortal';

// A portal in a process of its own: takes its order from the environment and prints its port.
const order: ChildOrder = JSON.parse(process.env.ECOTRACK_FAULTS_ORDER ?? '{}');
startHealthPortal({
  ...order,
  credential: async name => bearer(order.tokens[name]),
}).then(
  ({ port }) => process.stdout.write(`port ${port}\n`),
  error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
);
