import type { Path } from '@ecotrack/model';
import { valueAt } from '../../document/valueAt';

/** Whether a value can be written at a path: nothing above it is a text, a number or a truth value. */
export const canHold = (data: unknown, path: Path): boolean =>
  path.every((part, depth) => {
    const above = valueAt(data, path.slice(0, depth));
    if (above === undefined || above === null) return typeof part === 'string';
    return (
      typeof above === 'object' &&
      Array.isArray(above) === (typeof part === 'number')
    );
  });
