import { generate } from '@ecotrack/generator';
import { writeTree } from '@ecotrack/generator/node';
import { formatErrors, parsePlatform, parseService } from '@ecotrack/model';
import { join } from 'path';
import { stringify } from 'yaml';
import { documentOf } from './documentOf';
import { MODELS } from './models';
import { PLATFORM } from './platform';

/** Writes the repository of every model below a folder; prints `[{ name, environments }]`. */
async function main(folder: string) {
  const platform = parsePlatform(stringify(PLATFORM));
  if (!platform.valid)
    throw new Error(formatErrors(platform.errors, 'platform'));
  const written = [];
  for (const model of MODELS) {
    // Quoted for readers of YAML 1.1 as well.
    const text = stringify(documentOf(model), { version: '1.1' });
    const service = parseService(text, { platform: platform.value });
    if (!service.valid) {
      throw new Error(formatErrors(service.errors, model.name));
    }
    const { name } = service.value.metadata;
    const source = {
      repositoryUrl: `https://git.ecotrack.example/ecotrack/${name}.git`,
      branch: 'main',
    };
    const tree = generate(service.value, platform.value, source, text);
    await writeTree(join(folder, model.name), tree);
    written.push({
      name: model.name,
      environments: service.value.spec.delivery.environments.map(
        environment => environment.name,
      ),
    });
  }
  process.stdout.write(JSON.stringify(written));
}

main(process.argv[2]).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
