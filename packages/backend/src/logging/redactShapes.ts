import { redactSecrets } from '@ecotrack/model';
import { format } from 'winston';

/** Where winston keeps the line it is about to write. */
const LINE = Symbol.for('message');

/** The last format of a logger: whatever looks like a secret goes out as `***`, wherever it came from. */
export const redactShapes = format(info => {
  const line = info[LINE];
  if (typeof line === 'string') info[LINE] = redactSecrets(line);
  return info;
});
