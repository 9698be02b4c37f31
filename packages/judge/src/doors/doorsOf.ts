import type { Input } from '../map/Input';
import type { Portal } from '../portal/Portal';
import type { Door } from './Door';
import { actionDoor } from './actionDoor';
import { documentDoor } from './documentDoor';
import { formDoor } from './formDoor';
import { formPage } from './formPage';
import { annotationDoor } from './health/annotationDoor';
import { labelValueDoor } from './health/labelValueDoor';
import { parameterDoor } from './health/parameterDoor';
import { selectionDoor } from './health/selectionDoor';
import { settingDoor } from './health/settingDoor';

/** Doors of the inputs of each field, by field. */
export function doorsOf(
  fields: { readonly [field: string]: readonly Input[] },
  portal: Portal,
): ReadonlyMap<string, readonly Door[]> {
  const page = formPage();
  const doorOf = (input: Input): Door => {
    switch (input.into) {
      case 'form':
        return formDoor(input, portal, page);
      case 'action':
        return actionDoor(input, portal);
      case 'setting':
        return settingDoor(input);
      case 'parameter':
        return parameterDoor(input, portal);
      case 'annotation':
        return annotationDoor(input);
      case 'selection':
        return selectionDoor(input);
      case 'labelValue':
        return labelValueDoor();
      default:
        return documentDoor(input, portal);
    }
  };
  return new Map(
    Object.entries(fields).map(([field, inputs]) => [
      field,
      inputs.map(doorOf),
    ]),
  );
}
