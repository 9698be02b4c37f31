import type { Service } from '@ecotrack/model';
import { ERROR_LINE } from '../logs/lines';

/** Errors in the log, and failed traces; a trace id in a line of the log leads to its trace where Loki is told so. */
export const logPanels = ({ metadata }: Service) => [
  {
    type: 'logs',
    title: 'Errors in the log',
    of: 'loki' as const,
    targets: [
      {
        refId: 'A',
        expr: `{namespace="$namespace",container="${metadata.name}"} ${ERROR_LINE}`,
      },
    ],
  },
  {
    type: 'table',
    title: 'Failed traces, of all environments',
    of: 'tempo' as const,
    targets: [
      {
        refId: 'A',
        queryType: 'traceql',
        query: `{resource.service.name="${metadata.name}" && status=error}`,
        tableType: 'traces',
        limit: 20,
      },
    ],
  },
];
