import type { Platform } from '../../platform/platform';
import { secretInText } from '../security/text';
import type { SpanningRule } from '../SpanningRule';
import { enoughBrokers, inSyncReplicas, reservedDatabase } from './data';
import {
  duplicateEnvironment,
  faultsForUsers,
  reservedNamespace,
  sharedNamespace,
  sharedTrustDomain,
} from './environments';
import { schedule } from './schedule';

/** The rules that span fields of a Platform document. */
export const PLATFORM_RULES: readonly SpanningRule<Platform>[] = [
  duplicateEnvironment,
  reservedNamespace,
  sharedNamespace,
  sharedTrustDomain,
  faultsForUsers,
  reservedDatabase,
  schedule,
  enoughBrokers,
  inSyncReplicas,
  secretInText,
];
