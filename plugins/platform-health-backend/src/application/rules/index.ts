import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { autoscalerAtMaximum, autoscalerBlind } from './autoscaler';
import { pending } from './pods/pending';
import { outOfMemory, restarting } from './pods/restarts';
import { cannotStart, crashLooping, imagePull } from './pods/waiting';
import {
  replicasMissing,
  rolloutStuck,
  unavailable,
} from './rollout/availability';
import { notFound, scaledToZero } from './rollout/presence';
import { rollingOut, rolloutPaused } from './rollout/rollout';

export const workloadRules: readonly Rule[] = [
  notFound,
  scaledToZero,
  unavailable,
  replicasMissing,
  rolloutStuck,
  rolloutPaused,
  rollingOut,
  crashLooping,
  cannotStart,
  imagePull,
  outOfMemory,
  restarting,
  pending,
  autoscalerAtMaximum,
  autoscalerBlind,
];
