import { Config } from '@backstage/config';

/** Who stands in the commits that the portal makes: `scaffolder.defaultAuthor`, as for the stock actions. */
export interface Author {
  readonly name?: string;
  readonly email?: string;
}

/** Reads `scaffolder.defaultAuthor`. */
export const readAuthor = (config: Config): Author => ({
  name: config.getOptionalString('scaffolder.defaultAuthor.name'),
  email: config.getOptionalString('scaffolder.defaultAuthor.email'),
});
