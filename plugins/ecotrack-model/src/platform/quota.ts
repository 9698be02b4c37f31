import * as z from 'zod/v4';
import { text } from '../rules/text';

const cpu = text('platform/quota-cpu', /^[1-9][0-9]{0,5}m?$/, { max: 7 });
const memory = text('platform/quota-memory', /^[1-9][0-9]{0,5}(?:Mi|Gi|Ti)$/, {
  max: 8,
});

/** The ResourceQuota of a namespace, as far as services are held against it; what is left out is not checked. */
export const platformQuota = z.strictObject({
  cpu: cpu.optional().describe('`requests.cpu` of the ResourceQuota.'),
  cpuLimit: cpu.optional().describe('`limits.cpu` of the ResourceQuota.'),
  memory: memory.optional().describe('`requests.memory` of the ResourceQuota.'),
  memoryLimit: memory
    .optional()
    .describe('`limits.memory` of the ResourceQuota.'),
});

export type PlatformQuota = z.output<typeof platformQuota>;
