import type { Input } from '../map/Input';
import type { Portal } from '../portal/Portal';
import type { Door } from './Door';
import { actionDoor } from './actionDoor';
import { documentDoor } from './documentDoor';
import { formDoor } from './formDoor';
import { formPage } from './formPage';

/** Doors of the inputs of each field, by field. */
export function doorsOf(
  fields: { readonly [field: string]: readonly Input[] },
  portal: Portal,
): ReadonlyMap<string, readonly Door[]> {
  const page = formPage();
  const doorOf = (input: Input): Door => {
    if (input.into === 'form') return formDoor(input, portal, page);
    if (input.into === 'action') return actionDoor(input, portal);
    return documentDoor(input, portal);
  };
  return new Map(
    Object.entries(fields).map(([field, inputs]) => [
      field,
      inputs.map(doorOf),
    ]),
  );
}
