/** An action of somebody else: what it runs is the commit, the version is for people. */
interface PinnedAction {
  readonly commit: string;
  readonly version: string;
}

/** Every action of the workflows. A tag can be moved, as that of trivy-action was in March 2026; a commit cannot. */
export const ACTIONS = {
  'actions/checkout': {
    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    version: 'v7.0.1',
  },
  'actions/setup-java': {
    commit: 'b6effb05e454b25005698d916606bdc6ffcbf961',
    version: 'v5.7.0',
  },
  'actions/setup-go': {
    commit: 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e',
    version: 'v7.0.0',
  },
  'actions/attest-build-provenance': {
    commit: 'a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32',
    version: 'v4.1.0',
  },
  'anchore/sbom-action': {
    commit: 'e22c389904149dbc22b58101806040fa8d37a610',
    version: 'v0.24.0',
  },
  'anchore/scan-action': {
    commit: 'e1165082ffb1fe366ebaf02d8526e7c4989ea9d2',
    version: 'v7.4.0',
  },
  'sigstore/cosign-installer': {
    commit: '6f9f17788090df1f26f669e9d70d6ae9567deba6',
    version: 'v4.1.2',
  },
} as const satisfies { readonly [name: string]: PinnedAction };

export type ActionName = keyof typeof ACTIONS;

/** What a step `uses`. */
export const pinned = (name: ActionName): string =>
  `${name}@${ACTIONS[name].commit}`;
