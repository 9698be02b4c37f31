import type { Platform, Service, Source } from '@ecotrack/model';
import type { Concern } from '../Concern';
import type { GeneratedFile } from '../GeneratedFile';
import { collect } from '../collect';
import { generate } from './generate';
import { concerns } from './concerns';

const MANIFEST_FOLDER =
  /^deploy\/(?:rendered\/[^/]+|chart\/templates)\/(?<file>[^/]+)$/;

/**
 * The files of one concern out of the whole repository of a service: its own, and the manifest files
 * that hold objects it asked for. The bytes are those that `generate` gives.
 */
export function concernFiles(
  name: Concern['name'],
  service: Service,
  platform: Platform,
  source: Source,
): readonly GeneratedFile[] {
  const concern = concerns.find(one => one.name === name);
  if (!concern) throw new Error(`The generator has no concern '${name}'.`);
  const input = { service, platform, source };
  const plan = collect(concerns, input);
  const own = new Set(concern.files(input, plan).map(file => file.path));
  const manifests = new Set(
    [concern.contributions?.(input), concern.derived?.(input, plan)]
      .flatMap(needs => needs?.manifests ?? [])
      .map(manifest => manifest.file),
  );
  return generate(service, platform, source).files.filter(
    ({ path }) =>
      own.has(path) ||
      manifests.has(MANIFEST_FOLDER.exec(path)?.groups?.file ?? ''),
  );
}
