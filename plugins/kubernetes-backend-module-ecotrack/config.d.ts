import type { HumanDuration } from '@backstage/types';

export interface Config {
  kubernetes?: {
    ecotrack?: {
      /**
       * How long a cluster may take for a list or its versions, all of it, and
       * for the beginning of a watch. Default: 10 seconds.
       * @visibility backend
       */
      deadline?: HumanDuration | string;
    };
  };
}
