import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** Telemetry whose list of providers names none. */
export const telemetryProviders = analyzer(['Telemetry'], ({ Telemetry }) =>
  Telemetry.filter(({ spec }) =>
    [...spec.tracing, ...spec.accessLogging, ...spec.metrics].some(
      ({ providers }) => providers.some(({ name }) => !name),
    ),
  ).map(one => ({
    id: 'IST0157',
    level: 'warning' as const,
    sentence: 'Has a provider without a name, so it has no effect.',
    object: nameOf('Telemetry', one),
  })),
);
