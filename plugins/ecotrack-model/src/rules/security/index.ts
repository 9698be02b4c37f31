import {
  duplicateSecret,
  foreignPath,
  foreignSecret,
  reservedSecret,
} from './secrets';
import { auditedTables, cardColumn, personalEvents } from './sensitive';
import { secretInText, secretName } from './text';

export const securityRules = [
  reservedSecret,
  duplicateSecret,
  foreignPath,
  foreignSecret,
  cardColumn,
  auditedTables,
  personalEvents,
  secretInText,
  secretName,
];
