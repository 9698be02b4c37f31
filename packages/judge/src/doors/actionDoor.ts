import type { ActionInput } from '../map/Input';
import type { Portal } from '../portal/Portal';
import type { Door } from './Door';
import { acceptedRunFaults, refusedRunFaults } from './runFaults';

/** An input of an action; outputs of the same name have to say the same. */
export function actionDoor(
  { action, name, rest }: ActionInput,
  portal: Portal,
): Door {
  return {
    name: `${action} ${name}`,
    async refusing(visitor) {
      const run = await portal.run(action, { ...rest, [name]: visitor.value });
      return refusedRunFaults(run, [name], visitor);
    },
    async carrying({ value }) {
      const run = await portal.run(action, { ...rest, [name]: value });
      const told = run.outputs[name];
      return told === undefined || told === value
        ? acceptedRunFaults(run)
        : [`comes out as ${JSON.stringify(told)}`];
    },
  };
}
