import type {
  KeyNumber,
  Unit,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** A key number as a list to spread: of none when the value is not known. */
export const keyNumber = (
  id: string,
  value: number | undefined,
  unit: Unit,
  of?: number,
): readonly KeyNumber[] =>
  value === undefined
    ? []
    : [{ id, value, unit, ...(of !== undefined && { of }) }];
