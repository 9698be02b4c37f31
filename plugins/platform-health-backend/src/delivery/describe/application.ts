import {
  keyNumber,
  known,
  listAt,
  textAt,
  timeAt,
  type Description,
  type KubernetesObject,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { applicationOf } from '../reading/application';

/** When the newest sync of the history was made. */
function lastSync(application: KubernetesObject): Date | undefined {
  const history = listAt(application, 'status', 'history') ?? [];
  return history
    .flatMap(
      (_, index) =>
        timeAt(application, 'status', 'history', index, 'deployedAt') ?? [],
    )
    .sort((one, other) => other.getTime() - one.getTime())[0];
}

/** What Argo CD delivers, on a card and in the entity's tab. */
export const describeApplication: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const application = known(() => applicationOf(world, resource));
  const text = (...path: string[]) =>
    application && known(() => textAt(application, 'status', ...path));
  const sync = text('sync', 'status');
  const health = text('health', 'status');
  const revision = text('sync', 'revision');
  const syncedAt = application && known(() => lastSync(application));
  return {
    sentence: `${resource.name} is as Git says`,
    keyNumbers: keyNumber(
      'seconds-since-sync',
      syncedAt && (world.now.getTime() - syncedAt.getTime()) / 1000,
      'seconds',
    ),
    certificates: [],
    details: {
      type: 'delivery-application',
      ...(sync && { sync }),
      ...(health && { health }),
      ...(revision && { revision }),
      ...(syncedAt && { syncedAt: syncedAt.toISOString() }),
    },
  };
};
