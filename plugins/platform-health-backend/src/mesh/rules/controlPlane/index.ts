import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { authorityExpiring } from './authority';
import { countedRules } from './counted';
import { istiodDown } from './istiod';
import { slowPushes } from './pushes';
import { rootConfig } from './rootConfig';

export const controlPlaneRules: readonly Rule[] = [
  istiodDown,
  slowPushes,
  ...countedRules,
  authorityExpiring,
  rootConfig,
];
