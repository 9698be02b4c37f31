import { Config } from '@backstage/config';
import { readCommitAuthor } from '../inputs/commitAuthor';

/** Who stands in the commits that the portal makes: `scaffolder.defaultAuthor`, as for the stock actions. */
export interface Author {
  readonly name?: string;
  readonly email?: string;
}

const SECTION = 'scaffolder.defaultAuthor';

/** Reads `scaffolder.defaultAuthor`; throws a sentence when a commit could not hold it. */
export const readAuthor = (config: Config): Author =>
  readCommitAuthor(
    {
      name: config.getOptionalString(`${SECTION}.name`),
      email: config.getOptionalString(`${SECTION}.email`),
    },
    {},
    { name: `${SECTION}.name`, email: `${SECTION}.email` },
  );
