type Texts = { readonly [key: string]: string };

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: { readonly [key: string]: string | boolean };
  readonly env?: Texts;
  readonly run?: string;
}

export interface Job {
  readonly name: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly permissions: Texts;
  readonly outputs?: Texts;
  readonly env?: Texts;
  readonly steps: readonly Step[];
}

/** A workflow as GitHub, Gitea and Forgejo read it, as far as ours need it. */
export interface Workflow {
  readonly name: string;
  readonly on: { readonly [event: string]: object };
  readonly concurrency: {
    readonly group: string;
    readonly 'cancel-in-progress': string | boolean;
  };
  /** None for all: each job names its own. */
  readonly permissions: { readonly [scope: string]: never };
  readonly jobs: { readonly [id: string]: Job };
}
