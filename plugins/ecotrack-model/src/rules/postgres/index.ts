import {
  duplicateColumn,
  duplicateTable,
  entityCollision,
  enumCollision,
} from './collisions';
import { duplicateValue, keptTimes, range, typeSize, values } from './columns';
import { defaultExpression, defaultType } from './defaults';
import {
  comparable,
  duplicateIndex,
  knownColumn,
  repeatedIndexColumn,
} from './indexes';
import { idColumn, knownReference, parentFirst, referenceType } from './keys';
import {
  reservedColumn,
  reservedEntity,
  reservedSchema,
  reservedTable,
  takenSchema,
} from './names';
import { connectionBudget, idlePool } from './pool';
import { duplicateCheck, relationCollision } from './relations';

export const postgresRules = [
  reservedSchema,
  takenSchema,
  reservedTable,
  reservedColumn,
  reservedEntity,
  duplicateTable,
  duplicateColumn,
  entityCollision,
  enumCollision,
  relationCollision,
  duplicateCheck,
  idColumn,
  knownReference,
  parentFirst,
  referenceType,
  knownColumn,
  duplicateIndex,
  repeatedIndexColumn,
  comparable,
  typeSize,
  keptTimes,
  range,
  values,
  duplicateValue,
  defaultType,
  defaultExpression,
  idlePool,
  connectionBudget,
];
