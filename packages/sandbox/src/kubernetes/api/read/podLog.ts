import { isRecord, valueAt } from '../../store/objects';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { badRequest } from '../status/statusErrors';
import { namedObject } from './getObject';

/** Answers the log of a pod. No process runs in it, and the one line says so. */
export function podLog(request: ResourceRequest): ApiResponse {
  const pod = namedObject(request);
  const { name } = pod.metadata;
  const containers = ['initContainers', 'containers']
    .map(list => valueAt(pod, ['spec', list]))
    .flatMap(list => (Array.isArray(list) ? list : []))
    .filter(isRecord)
    .map(container => String(container.name));
  const asked = request.query.get('container');
  if (asked && !containers.includes(asked)) {
    throw badRequest(`container ${asked} is not valid for pod ${name}`);
  }
  if (!asked && containers.length > 1) {
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${containers.join(
        ' ',
      )}]`,
    );
  }
  const container = asked ?? containers[0] ?? 'none';
  return {
    code: 200,
    text: `This is the EcoTrack sandbox: no process runs in container ${container} of pod ${name}, so there is no log.\n`,
  };
}
