import { parsePlatform, type Platform } from '@ecotrack/model';
import { InvalidModel } from './InvalidModel';
import { readDocument } from './readDocument';

/** The platform document of a file, or the defaults of the specification. */
export async function readPlatform(
  path: string | undefined,
): Promise<Platform> {
  const result = parsePlatform(path ? await readDocument(path) : '{}');
  if (!result.valid) throw new InvalidModel(path ?? 'platform', result.errors);
  return result.value;
}
