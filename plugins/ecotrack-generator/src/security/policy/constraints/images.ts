import type { Platform } from '@ecotrack/model';
import type { Constraint } from '../Constraint';
import { WORKLOADS } from '../workloads';

export const images = ({ registry }: Platform): Constraint => ({
  kind: 'EcotrackImages',
  about:
    'Images come from the registry of the platform, by digest or by a tag that is not `latest`.',
  kinds: WORKLOADS,
  parameters: { registries: [`${registry}/`] },
  ofPods: true,
  rego: `known(image) if {
  some registry in input.parameters.registries
  startswith(image, registry)
}

pinned(image) if regex.match(\`@sha256:[a-f0-9]{64}$\`, image)

pinned(image) if {
  [_, tag] := split(regex.replace(image, \`^.*/\`, ""), ":")
  not tag in {"", "latest"}
}

violation contains {"msg": msg} if {
  some container in containers
  not known(container.image)
  msg := sprintf("%s: the image %s is not of the platform's registry", [container.name, container.image])
}

violation contains {"msg": msg} if {
  some container in containers
  not pinned(container.image)
  msg := sprintf("%s: the image %s has neither a digest nor a tag that stays", [container.name, container.image])
}
`,
});
