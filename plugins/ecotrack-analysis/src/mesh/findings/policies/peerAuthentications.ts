import { nameOf } from '../../../objects/Objects';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';

/** Modes of ports without a selector, and selectors in the root namespace: Istio leaves both out. */
export const peerAuthentications = analyzer(
  ['PeerAuthentication'],
  ({ PeerAuthentication }, { rootNamespace }) =>
    PeerAuthentication.flatMap(one => {
      const isWide = isEmptySelector(one.spec.selector?.matchLabels);
      const object = nameOf('PeerAuthentication', one);
      if (isWide && one.spec.portLevelMtls)
        return [
          {
            id: 'ports-without-selector',
            level: 'warning' as const,
            sentence:
              'Sets modes of ports without a selector, so they have no effect.',
            object,
          },
        ];
      return !isWide && one.metadata.namespace === rootNamespace
        ? [
            {
              id: 'selector-in-root',
              level: 'warning' as const,
              sentence:
                'Has a selector in the root namespace, where it has no effect.',
              object,
            },
          ]
        : [];
    }),
);
