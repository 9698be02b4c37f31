import { pinned } from './actions';
import type { Job, Step } from './Workflow';

/** What the manifests are rendered and judged with: the versions that the generator itself is tested with. */
export const GO_TOOLS = {
  helm: 'helm.sh/helm/v4/cmd/helm@v4.3.1',
  gator: 'github.com/open-policy-agent/gatekeeper/v3/cmd/gator@v3.23.1',
} as const;

/** Where jobs run, and for how long at most. */
export const runner = (minutes: number) =>
  ({
    'runs-on': 'ubuntu-24.04',
    'timeout-minutes': minutes,
  } satisfies Partial<Job>);

/** The repository, without leaving a token behind for the steps after it. */
export const checkout = (ref?: string): Step => ({
  uses: pinned('actions/checkout'),
  with: { ...(ref !== undefined && { ref }), 'persist-credentials': false },
});

/** Tools from their source: Go holds every version to the checksum that all the world sees. */
export const goTools = (...tools: readonly string[]): Step[] => [
  {
    uses: pinned('actions/setup-go'),
    with: { 'go-version': '1.26', cache: false },
  },
  {
    name: 'Install what judges manifests',
    run: tools.map(tool => `go install ${tool}\n`).join(''),
  },
];
