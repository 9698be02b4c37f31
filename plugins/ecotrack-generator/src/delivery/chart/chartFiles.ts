import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { GENERATED_NOTICE, notice } from '../../text/notice';
import {
  splitValues,
  type ValuesByEnvironment,
} from '../../structured/chartValues';
import { valuesSchema } from '../../structured/valuesSchema';
import { toYaml } from '../../structured/yaml';
import { FIRST_VERSION, IMAGE_OF_ENVIRONMENT } from '../image';
import { OPEN_VALUES } from './values';

const CHART = 'deploy/chart';

/** Chart.yaml, the values and their schema. Values are shared with the team; promotion sets the image in those of an environment. */
export function chartFiles(
  { service }: GeneratorInput,
  values: ValuesByEnvironment,
): GeneratedFile[] {
  const { common, own } = splitValues(values, IMAGE_OF_ENVIRONMENT);
  const schema = valuesSchema([...values.values()], OPEN_VALUES);
  return [
    {
      path: `${CHART}/Chart.yaml`,
      content: `${notice('hash')}\n${toYaml({
        apiVersion: 'v2',
        name: service.metadata.name,
        description: service.metadata.description,
        type: 'application',
        version: FIRST_VERSION,
        appVersion: FIRST_VERSION,
        kubeVersion: '>=1.30.0-0',
      })}`,
      class: 'managed',
      purpose: 'Name and version of the Helm chart.',
    },
    {
      path: `${CHART}/values.schema.json`,
      content: `${JSON.stringify(
        { $comment: GENERATED_NOTICE, ...schema },
        null,
        2,
      )}\n`,
      class: 'managed',
      purpose: 'JSON Schema that Helm checks the values with.',
    },
    {
      path: `${CHART}/values.yaml`,
      content: `# Values that hold in every environment; the others stand in values-<environment>.yaml.\n${toYaml(
        common,
      )}`,
      class: 'structured',
      purpose:
        'Chart values of every environment: repository of the image, resources, Java options.',
    },
    ...[...own].map<GeneratedFile>(([environment, tree]) => ({
      path: `${CHART}/values-${environment}.yaml`,
      content: toYaml(tree),
      class: 'structured',
      purpose: `Chart values of ${environment}: image, replicas, addresses, settings.`,
    })),
  ];
}
