import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import {
  WinstonLogger,
  type WinstonLoggerLevelOverride,
} from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { format, transports } from 'winston';
import { redactShapes } from './redactShapes';

/**
 * Backstage's root logger, audit events included, that also hides what has the shape of a secret. The stock one hides
 * the secrets of the configuration alone; a token in the address of a request, or in somebody's error, is in none.
 */
export default createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const section = config.getOptionalConfig('backend.logger');
    const logger = WinstonLogger.create({
      meta: {
        service: 'backstage',
        ...section?.getOptional<Record<string, string>>('meta'),
      },
      level:
        process.env.LOG_LEVEL ?? section?.getOptionalString('level') ?? 'info',
      format: format.combine(
        process.env.NODE_ENV === 'production'
          ? format.json()
          : WinstonLogger.colorFormat(),
        redactShapes(),
      ),
      transports: [new transports.Console()],
    });
    const secretsOf = await createConfigSecretEnumerator({ logger });
    const follow = () => {
      logger.addRedactions(secretsOf(config));
      logger.setLevelOverrides(
        section?.getOptional<WinstonLoggerLevelOverride[]>('overrides') ?? [],
      );
    };
    follow();
    config.subscribe?.(follow);
    return logger;
  },
});
