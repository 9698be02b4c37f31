import {
  brokenWires,
  readWiring,
  type BrokenWire,
  type Wiring,
} from '@ecotrack/analysis';
import { join } from 'path';
import { filesOf } from './filesOf';
import { brokenQueries } from './queries';

const JUDGES: Readonly<Record<string, (wiring: Wiring) => BrokenWire[]>> = {
  wiring: brokenWires,
  queries: brokenQueries,
};

interface Model {
  readonly name: string;
  readonly environments: readonly string[];
}

/** Prints, as JSON, the findings of one of the judges about every model and environment. */
function main(judge: string, root: string, models: readonly Model[]) {
  const findings = models.flatMap(({ name, environments }) => {
    const files = filesOf(join(root, name));
    return environments.flatMap(environment =>
      JUDGES[judge](readWiring(files, environment)).map(
        ({ rule, sentence, ends }) => ({
          path: join(name, ends[0].file),
          rule,
          message: sentence,
        }),
      ),
    );
  });
  process.stdout.write(JSON.stringify(findings));
}

const [, , judge, root, models] = process.argv;
main(judge, root, JSON.parse(models));
