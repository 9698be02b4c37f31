import fc from 'fast-check';
import { loadModule } from 'libpg-query';
import { parsePlatform, parseService, type ParseResult } from '@ecotrack/model';
import { brokenJava } from '../../application/__testUtils__/parseJava';
import {
  validDocuments,
  type Documents,
} from '../__testUtils__/arbitrary/documents';
import { ReadRepository } from '../__testUtils__/inspect/ReadRepository';
import { brokenShell } from '../__testUtils__/inspect/brokenShell';
import { lostValues } from '../__testUtils__/inspect/lost/lostValues';
import {
  wrongEntities,
  wrongObjects,
  type Entity,
} from '../__testUtils__/inspect/objectNames';
import { clashes } from '../__testUtils__/inspect/paths';
import { Schema } from '../__testUtils__/inspect/Schema';
import { unreadable } from '../__testUtils__/inspect/unreadable';
import { runs, tellRuns } from '../__testUtils__/runs';

/** Parsing Java takes fifty times as long as all the rest. */
const PARSED_MODELS = runs(0.004, 2);
/** A quarter of all runs; the other file has the rest. */
const MODELS = runs(0.25, 80);
const PATIENCE = 1_800_000;

function accepted<T>(result: ParseResult<T>): T {
  if (!result.valid)
    throw new Error(`Refused: ${JSON.stringify(result.errors)}`);
  return result.value;
}

function repositoryOf({ service, platform, source }: Documents) {
  const operated = accepted(parsePlatform(JSON.stringify(platform)));
  return new ReadRepository({
    service: accepted(
      parseService(JSON.stringify(service), { platform: operated }),
    ),
    platform: operated,
    source,
  });
}

/** Everything that is wrong with the files of a service. */
function faults(repository: ReadRepository): string[] {
  const { files, input } = repository;
  const broken = unreadable(repository);
  if (broken.length > 0) return broken;
  const schema = new Schema(files);
  return [
    ...clashes(files),
    ...schema.clashes(),
    ...wrongEntities(repository.documents('catalog-info.yaml') as Entity[]),
    ...input.service.spec.delivery.environments.flatMap(({ name }) =>
      wrongObjects(repository.objects(name)),
    ),
    ...lostValues(repository, schema),
  ];
}

describe('a random valid model', () => {
  beforeAll(() => loadModule());

  it(
    'breaks no file, loses no value and collides in no name',
    () => {
      let tried = 0;
      fc.assert(
        fc.property(validDocuments(), documents => {
          expect(faults(repositoryOf(documents))).toEqual([]);
          tried++;
        }),
        { numRuns: MODELS },
      );
      tellRuns(tried);
    },
    PATIENCE,
  );

  it(
    'gives Java and shell scripts that their parsers understand',
    () => {
      const sources = new Map<string, string>();
      for (const documents of fc.sample(validDocuments(), PARSED_MODELS)) {
        for (const { path, content } of repositoryOf(documents).files)
          if (/(?:\.java|\.sh|^mvnw)$/.test(path)) sources.set(content, path);
      }
      const named = [...sources].map(
        ([content, path], i) => [`${i} ${path}`, content] as const,
      );
      const isJava = ([path]: readonly [string, string]) =>
        path.endsWith('.java');
      expect(named.filter(isJava).length).toBeGreaterThan(PARSED_MODELS);
      expect(brokenJava(named.filter(isJava))).toEqual({});
      expect(brokenShell(named.filter(one => !isJava(one)))).toEqual([]);
    },
    PATIENCE,
  );
});
