import type {
  EntityHealth,
  TechnologyDetail,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { PlatformHealthApi } from '../api';
import { orderService } from './entityHealth';
import { backups, certificates, fleet } from './fleet';
import { kafkaDetail } from './kafkaDetail';
import { applicationDetail, deliveryDetail, meshDetail } from './otherDetails';
import { postgresDetail } from './postgresDetail';
import { redisDetail } from './redisDetail';
import { timeline } from './timeline';

const DETAILS: readonly TechnologyDetail[] = [
  applicationDetail,
  deliveryDetail,
  kafkaDetail,
  meshDetail,
  postgresDetail,
  redisDetail,
];

/** A backend that knows order-service; each answer can be replaced. */
export const fakeHealth = (
  answers: Partial<PlatformHealthApi> = {},
): PlatformHealthApi => ({
  entityHealth: async (): Promise<EntityHealth | undefined> => orderService,
  technologyDetail: async ({ technology }) =>
    DETAILS.find(one => one.technology === technology),
  timeline: async () => timeline,
  evidence: async () => new Blob(['{}'], { type: 'application/json' }),
  fleet: async () => fleet,
  certificates: async () => certificates,
  backups: async () => backups,
  firing: async rule => ({ rule, firing: [] }),
  ...answers,
});
