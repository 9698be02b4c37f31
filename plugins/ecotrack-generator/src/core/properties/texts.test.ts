import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { loadModule } from 'libpg-query';
import {
  parsePlatform,
  parseService,
  preset,
  PRESETS,
  type ParseResult,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { parse } from 'yaml';
import { anything } from '../__testUtils__/arbitrary/anything';
import { badlySaid } from '../__testUtils__/inspect/badlySaid';
import { harm } from '../__testUtils__/inspect/harm';
import { ReadRepository } from '../__testUtils__/inspect/ReadRepository';
import { unreadable } from '../__testUtils__/inspect/unreadable';
import { placesOf, withText, type LeafPath } from '../__testUtils__/leaves';
import { runs, tellRuns } from '../__testUtils__/runs';

/** Three quarters of all runs; the other file has the rest. */
const SERVICES = runs(0.7, 200);
const PLATFORMS = runs(0.05, 30);
const PATIENCE = 1_800_000;

const everything = readFileSync(
  resolve(__dirname, '../../../../ecotrack-model/test-models/everything.yaml'),
  'utf8',
);
const isMap = (path: LeafPath) =>
  ['labels', 'environment', 'properties'].includes(String(path.at(-1)));

function valid<T>(result: ParseResult<T>): T {
  if (!result.valid) throw new Error('A document is not valid.');
  return result.value;
}

const platform = valid(parsePlatform('{}'));
const repositoryOf = (service: Service, operated: Platform = platform) =>
  new ReadRepository({
    service,
    platform: operated,
    source: {
      repositoryUrl: 'https://git.ecotrack.example/ecotrack/a-service.git',
      branch: 'main',
    },
  });

/** The documents that texts are put into, each with its places and the files it gives unchanged. */
const bases = [everything, ...PRESETS.map(preset)].map(text => {
  const document: unknown = parse(text);
  const service = valid(parseService(text, { platform }));
  const { files } = repositoryOf(service);
  return {
    document,
    service,
    places: placesOf(document, isMap),
    contents: new Map(files.map(({ path, content }) => [path, content])),
  };
});

/** Files that differ from those of the unchanged document and that their readers do not understand. */
const brokenFiles = (
  repository: ReadRepository,
  { contents }: (typeof bases)[number],
) =>
  unreadable(
    repository,
    repository.files.filter(
      ({ path, content }) => contents.get(path) !== content,
    ),
  );

/** What becomes of a service with something else in one place, and what is wrong with that. */
function serviceWith(base: (typeof bases)[number], at: number, text: unknown) {
  const place = base.places[at % base.places.length];
  const written = JSON.stringify(withText(base.document, place, text));
  const result = parseService(written, { platform });
  if (!result.valid) {
    return { carried: false, faults: badlySaid(result.errors, text) };
  }
  const repository = repositoryOf(result.value);
  return {
    carried: true,
    faults: [
      ...brokenFiles(repository, base),
      ...harm(repository, place, text),
    ],
  };
}

/** What is wrong after something else was put into one place of the platform document. */
function platformWith(at: number, text: unknown): string[] {
  const places = placesOf(platform, () => false);
  const place = places[at % places.length];
  const result = parsePlatform(JSON.stringify(withText(platform, place, text)));
  if (!result.valid) return badlySaid(result.errors, text);
  const [base] = bases;
  const { spec } = base.service;
  const environments = result.value.environments.map(({ name }) => ({
    name,
    environment: {},
  }));
  const delivery = { ...spec.delivery, environments };
  // Another name of an environment is none that the service has faults in.
  const { faultInjection, ...mesh } = spec.mesh;
  const service = { ...base.service, spec: { ...spec, mesh, delivery } };
  const repository = repositoryOf(service, result.value);
  return [...brokenFiles(repository, base), ...harm(repository)];
}

describe('anything in any field', () => {
  beforeAll(() => loadModule());

  it(
    'of a service is refused or carried unharmed',
    () => {
      let carried = 0;
      let tried = 0;
      fc.assert(
        fc.property(
          fc.nat({ max: bases.length - 1 }),
          fc.nat(),
          anything(),
          (base, at, text) => {
            const outcome = serviceWith(bases[base], at, text);
            expect(outcome.faults).toEqual([]);
            if (outcome.carried) carried++;
            tried++;
          },
        ),
        { numRuns: SERVICES },
      );
      tellRuns(tried);
      // Both happen often enough to say something; about one in thirteen is carried.
      expect(carried).toBeGreaterThan(SERVICES / 100);
      expect(SERVICES - carried).toBeGreaterThan(SERVICES / 20);
    },
    PATIENCE,
  );

  it(
    'of a platform is refused or carried unharmed',
    () => {
      let tried = 0;
      fc.assert(
        fc.property(fc.nat(), anything(), (at, text) => {
          expect(platformWith(at, text)).toEqual([]);
          tried++;
        }),
        { numRuns: PLATFORMS },
      );
      tellRuns(tried);
    },
    PATIENCE,
  );
});
