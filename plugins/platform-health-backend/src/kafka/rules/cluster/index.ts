import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { certificateExpires } from './certificates';
import { activeController } from './controller';
import { diskFilling } from './disk';
import { entityOperatorDown, exporterDown } from './helpers';
import { brokersNotReady, controllersNotReady } from './nodes';
import {
  offline,
  offlineDirectories,
  unclean,
  underMinIsr,
  underReplicated,
} from './partitions';
import { clusterNotFound, clusterNotReady, clusterPaused } from './presence';

export const clusterRules: readonly Rule[] = [
  clusterNotFound,
  clusterPaused,
  clusterNotReady,
  brokersNotReady,
  controllersNotReady,
  activeController,
  offline,
  underMinIsr,
  underReplicated,
  unclean,
  offlineDirectories,
  diskFilling,
  certificateExpires,
  exporterDown,
  entityOperatorDown,
];
