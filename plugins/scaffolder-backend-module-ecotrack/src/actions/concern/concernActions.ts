import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { concernFiles, type Concern } from '@ecotrack/generator';
import { writeFiles } from '@ecotrack/generator/node';
import type { Settings } from '../../config/readSettings';
import { readService } from '../../inputs/readService';
import { serviceInput } from '../../inputs/serviceInput';
import {
  asInputError,
  targetFolder,
  targetPathInput,
} from '../../inputs/targetFolder';
import {
  addressesOf,
  sourceOf,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { concernExamples } from './concern.examples';
import { refuseOthers } from './refuseOthers';

const ACTIONS: readonly {
  id: string;
  concern: Concern['name'];
  of: string;
  /** Why a service may have nothing of it; every service has a mesh part. */
  absent?: string;
}[] = [
  {
    id: 'ecotrack:database:generate',
    concern: 'postgres',
    of: 'database: migrations, entities and API of its tables, Database and roles',
    absent: 'has no postgres section',
  },
  {
    id: 'ecotrack:cache:generate',
    concern: 'redis',
    of: 'cache: its configuration, warming and invalidation',
    absent: 'has no redis section',
  },
  {
    id: 'ecotrack:topics:generate',
    concern: 'kafka',
    of: 'topics: events, outbox, consumers, KafkaTopic and KafkaUser',
    absent: 'has no kafka section',
  },
  {
    id: 'ecotrack:mesh:generate',
    concern: 'mesh',
    of: 'service mesh: who may call it, how calls are routed and bounded, what it may reach',
  },
];

const createConcernAction = (
  { id, concern, of, absent }: (typeof ACTIONS)[number],
  { platform, repositories }: Settings,
) =>
  createTemplateAction({
    id,
    description: `Generates the part of a service that is its ${of}`,
    examples: concernExamples(id),
    supportsDryRun: true,
    schema: {
      input: {
        ...serviceInput,
        targetPath: targetPathInput,
        replace: z =>
          z
            .boolean({
              description: 'Replace files that are there with other content',
            })
            .optional(),
      },
      output: {
        files: z =>
          z.array(z.string(), { description: 'Paths that were written' }),
      },
    },
    async handler(ctx) {
      const { service } = readService(ctx.input, platform);
      const folder = await targetFolder(
        ctx.workspacePath,
        ctx.input.targetPath,
      );
      const source = sourceOf(addressesOf(repositories, service.metadata.name));
      const files = concernFiles(concern, service, platform, source);
      if (absent && files.length === 0) {
        throw new InputError(
          `${service.metadata.name} ${absent}. Rule: service/concern-present. Add the section to its model.`,
        );
      }
      const report = await asInputError(async () => {
        if (!ctx.input.replace) await refuseOthers(folder, files);
        return writeFiles(folder, files, { signal: ctx.signal });
      });
      ctx.logger.info(
        `${report.written.length} files of ${service.metadata.name} written.`,
      );
      ctx.output('files', [...report.written]);
    },
  });

/** The actions that generate one concern of a service into what the workspace holds already. */
export const createConcernActions = (settings: Settings) =>
  ACTIONS.map(action => createConcernAction(action, settings));
