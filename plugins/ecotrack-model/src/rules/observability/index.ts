import {
  duplicateMetric,
  foreignMetric,
  metricEvent,
  metricValue,
} from './metrics';

export const observabilityRules = [
  duplicateMetric,
  foreignMetric,
  metricEvent,
  metricValue,
];
