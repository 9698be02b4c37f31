import { enrolmentOf } from '@ecotrack/analysis';
import {
  keyNumber,
  known,
  type Description,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { objectsOf } from '../reading/objects';

/** The data services of a namespace, as the mesh sees them. */
export function describeNamespace({
  world,
  resource,
}: Omit<RuleContext, 'threshold'>): Description {
  const pods = known(() => objectsOf(world, resource, ['Pod']).Pod);
  const enrolled = pods?.filter(pod => enrolmentOf(pod) !== 'none').length;
  return {
    sentence: enrolled
      ? `${enrolled} of ${pods?.length} pods of the data services are in the mesh`
      : 'The data services are beside the mesh, with TLS of their own',
    keyNumbers: keyNumber('enrolled-pods', enrolled, 'count', pods?.length),
    certificates: [],
  };
}
