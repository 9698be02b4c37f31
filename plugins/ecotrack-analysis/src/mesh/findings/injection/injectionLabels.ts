import { nameOf } from '../../../objects/Objects';
import { analyzer, ConfigFinding } from '../Analyzer';

/** Namespaces of the platform itself, which are not expected in the mesh. */
const OWN = /^(kube-.*|istio-system)$/;

/** Labels of namespaces that leave them out of the mesh, or contradict each other. */
export const injectionLabels = analyzer(['Namespace'], ({ Namespace }) =>
  Namespace.flatMap((one): ConfigFinding[] => {
    const labels = one.metadata.labels ?? {};
    const object = nameOf('Namespace', one);
    const injection = labels['istio-injection'];
    const revision = labels['istio.io/rev'];
    const isAmbient = labels['istio.io/dataplane-mode'] === 'ambient';
    const found: ConfigFinding[] = [];
    if (injection === undefined && revision === undefined && !isAmbient) {
      if (!OWN.test(one.metadata.name))
        found.push({
          id: 'IST0102',
          level: 'info',
          sentence: 'Has no label that puts it into the mesh, or keeps it out.',
          object,
        });
    }
    if (injection !== undefined && revision !== undefined)
      found.push({
        id: 'IST0123',
        level: 'warning',
        sentence: `Has the labels istio-injection and istio.io/rev: only istio-injection=${injection} counts.`,
        object,
      });
    if (isAmbient && (injection === 'enabled' || revision !== undefined))
      found.push({
        id: 'KIA1311',
        level: 'error',
        sentence: 'Asks for sidecars and for ambient mode at once.',
        object,
      });
    return found;
  }),
);
