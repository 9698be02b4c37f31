import type { Entity } from '@backstage/catalog-model';
import { generate } from '@ecotrack/generator';
import { parseService, platformOf, preset, PRESETS } from '@ecotrack/model';
import { parseAllDocuments } from 'yaml';

/** A generated repository, as far as the catalog reads it. */
export interface Repository {
  readonly name: string;
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  readonly entities: readonly Entity[];
}

const READ = ['catalog-info.yaml', 'docs/openapi.yaml', 'asyncapi.yaml'];

/** The five EcoTrack services as they are generated. */
export function repositories(): Repository[] {
  const platform = platformOf(undefined);
  return PRESETS.map(name => {
    const result = parseService(preset(name), { platform });
    if (!result.valid) throw new Error(`${name} is not valid`);
    const { files } = generate(result.value, platform, {
      repositoryUrl: `https://git.example/${name}.git`,
      branch: 'main',
    });
    const read = Object.fromEntries(
      files
        .filter(({ path }) => READ.includes(path))
        .map(({ path, content }) => [path, content]),
    );
    return {
      name,
      files: read,
      entities: parseAllDocuments(read['catalog-info.yaml']).map(document =>
        document.toJS(),
      ),
    };
  });
}
