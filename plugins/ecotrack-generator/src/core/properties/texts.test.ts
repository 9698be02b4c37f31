import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { loadModule } from 'libpg-query';
import {
  formatErrors,
  parsePlatform,
  parseService,
  preset,
  PRESETS,
  type ModelError,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { parse } from 'yaml';
import { anything, SECRETS } from '../__testUtils__/arbitrary/anything';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { ReadRepository } from '../__testUtils__/inspect/ReadRepository';
import { unreadable } from '../__testUtils__/inspect/unreadable';
import {
  placesOf,
  valueAt,
  withText,
  type LeafPath,
  type Place,
} from '../__testUtils__/leaves';
import { runs } from '../__testUtils__/runs';

/** Three quarters of all runs; the other file has the rest. */
const SERVICES = runs(0.7, 150);
const PLATFORMS = runs(0.05, 30);
const PATIENCE = 900_000;

const SOURCE = {
  repositoryUrl: 'https://git.ecotrack.example/ecotrack/a-service.git',
  branch: 'main',
};
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

const everything = readFileSync(
  resolve(__dirname, '../../../../ecotrack-model/test-models/everything.yaml'),
  'utf8',
);
const isMap = (path: LeafPath) =>
  ['labels', 'environment', 'properties'].includes(String(path.at(-1)));

function valid<T>(result: { valid: boolean; value?: T }): T {
  if (result.value === undefined) throw new Error('A document is not valid.');
  return result.value;
}
const platform = valid(parsePlatform('{}'));
const repositoryOf = (service: Service, operated: Platform = platform) =>
  new ReadRepository({ service, platform: operated, source: SOURCE });

/** The documents that texts are put into, each with its places and the files it gives unchanged. */
const bases = [everything, ...PRESETS.map(preset)].map(text => {
  const document: unknown = parse(text);
  const service = valid(parseService(text, { platform }));
  return {
    document,
    service,
    places: placesOf(document, isMap),
    files: contentsOf(repositoryOf(service)),
  };
});

function contentsOf({ files }: ReadRepository): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** What a refusal does not say, or says and should not. */
function badlySaid(errors: readonly ModelError[], text: unknown): string[] {
  const told = formatErrors(errors);
  return [
    ...(errors.length === 0 ? ['no error'] : []),
    ...errors
      .filter(({ path, rule }) => path === '' && !rule.startsWith('document/'))
      .map(({ rule }) => `${rule} names no place`),
    ...errors
      .filter(({ rule, message, fix }) => !rule || !message || !fix)
      .map(error => JSON.stringify(error)),
    ...(HIDDEN.test(told.replaceAll('\n', ''))
      ? [`invisible: ${JSON.stringify(told)}`]
      : []),
    ...(SECRETS.includes(String(text)) && told.includes(String(text))
      ? ['a secret is repeated']
      : []),
  ];
}

/** Files that differ from those of the unchanged document and that their readers do not understand. */
function brokenFiles(
  repository: ReadRepository,
  before: ReadonlyMap<string, string>,
) {
  const changed = repository.files.filter(
    ({ path, content }) => before.get(path) !== content,
  );
  return unreadable(repository, changed);
}

/** Where the text is not what it was. */
function harmed(repository: ReadRepository, place: Place, text: unknown) {
  const { service } = repository.input;
  const again = parseService(repository.content('ecotrack.yaml'), {
    platform: repository.input.platform,
  });
  expect(again).toEqual({ valid: true, value: service });
  if (place.key) {
    const map = valueAt(service, place.path.slice(0, -1));
    expect(Object.keys(map as object)).toContain(String(text));
  } else {
    expect(valueAt(service, place.path)).toEqual(text);
  }
  expect(
    textsAt(repository.document('catalog-info.yaml'), 'metadata/description'),
  ).toEqual([service.metadata.description]);
}

describe('any text in any field', () => {
  beforeAll(() => loadModule());

  it(
    'of a service is refused or carried unharmed',
    () => {
      const outcomes = { refused: 0, carried: 0 };
      fc.assert(
        fc.property(
          fc.constantFrom(...bases),
          fc.nat(),
          anything(),
          ({ document, places, files }, at, text) => {
            const place = places[at % places.length];
            const written = JSON.stringify(withText(document, place, text));
            const result = parseService(written, { platform });
            if (!result.valid) {
              outcomes.refused++;
              expect(badlySaid(result.errors, text)).toEqual([]);
              return;
            }
            outcomes.carried++;
            const repository = repositoryOf(result.value);
            expect(brokenFiles(repository, files)).toEqual([]);
            harmed(repository, place, text);
          },
        ),
        { numRuns: SERVICES },
      );
      // Neither outcome may be a matter of luck.
      expect(Math.min(outcomes.refused, outcomes.carried)).toBeGreaterThan(
        SERVICES / 20,
      );
    },
    PATIENCE,
  );

  it(
    'of a platform is refused or carried unharmed',
    () => {
      const places = placesOf(platform, () => false);
      const { service, files } = bases[1];
      fc.assert(
        fc.property(fc.constantFrom(...places), anything(), (place, text) => {
          const written = JSON.stringify(withText(platform, place, text));
          const result = parsePlatform(written);
          if (!result.valid) {
            expect(badlySaid(result.errors, text)).toEqual([]);
            return;
          }
          const environments = result.value.environments.map(({ name }) => ({
            name,
            environment: {},
          }));
          const delivered = {
            ...service,
            spec: {
              ...service.spec,
              delivery: { ...service.spec.delivery, environments },
            },
          };
          const repository = repositoryOf(delivered, result.value);
          expect(brokenFiles(repository, files)).toEqual([]);
          const again = parsePlatform(
            repository.content('.ecotrack/platform.yaml'),
          );
          expect(again).toEqual(result);
        }),
        { numRuns: PLATFORMS },
      );
    },
    PATIENCE,
  );
});
