import {
  duplicateMetric,
  foreignMetric,
  metricEvent,
  metricValue,
  reservedSuffix,
} from './metrics';

export const observabilityRules = [
  duplicateMetric,
  foreignMetric,
  metricEvent,
  metricValue,
  reservedSuffix,
];
