import { settingsLike } from '../fields';
import { meet } from '../meet';
import { inPods } from '../pods';
import type { End, Wiring, WiringRule } from '../Wiring';

/** Ports that the image says it listens on. */
const exposed = ({ texts }: Wiring): End[] =>
  texts
    .filter(({ file }) => file === 'Dockerfile')
    .flatMap(({ file, text }) =>
      [...text.matchAll(/^EXPOSE (.+)$/gm)].flatMap(([, ports]) =>
        ports
          .split(/\s+/)
          .map(value => ({ file, field: `EXPOSE ${ports}`, value })),
      ),
    );

/** The ports that the application listens on are those of its container and of its image, and no others are. */
export const applicationPorts: WiringRule = {
  id: 'application-ports',
  find(wiring) {
    const listening = settingsLike(wiring, /^(management\.)?server\.port$/);
    const ports = inPods(wiring, 'spec.containers.*.ports.*.containerPort');
    return [
      ...meet(
        'application-ports',
        listening,
        'which is no port of a container',
        ports,
      ),
      ...meet(
        'application-ports',
        [...ports, ...exposed(wiring)],
        'on which the application does not listen',
        listening,
      ),
    ];
  },
};
