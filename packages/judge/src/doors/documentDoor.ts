import type { JsonValue } from '@backstage/types';
import {
  type ModelError,
  type Platform,
  type Service,
  formatErrors,
  parsePlatform,
  parseService,
  pathText,
} from '@ecotrack/model';
import { Pattern } from '../carrying/Pattern';
import { documentFaults } from '../carrying/documentFaults';
import { treeFaults } from '../carrying/treeFaults';
import { treeOnDisk, type Tree } from '../carrying/treeOnDisk';
import { TAKEN, put, serviceDocument } from '../map/base';
import type { DocumentInput, Harmless } from '../map/Input';
import type { Portal } from '../portal/Portal';
import { refusalFaults } from '../refusal/refusalFaults';
import type { Told } from '../refusal/told';
import type { Door } from './Door';
import { refusedRunFaults } from './runFaults';

const FILE = { service: 'ecotrack.yaml', platform: '.ecotrack/platform.yaml' };

type Parsed =
  | { readonly errors: readonly ModelError[] }
  | { readonly service: Service; readonly platform: Platform };

const toldOf = (errors: readonly ModelError[]): readonly Told[] =>
  errors.map(({ path, ...rest }) => ({ field: path, ...rest }));

/** Both documents, one with a value in it. */
function documents({ into, path, wrap }: DocumentInput, value: JsonValue) {
  const one = put(
    into === 'service' ? serviceDocument() : {},
    path,
    wrap(value),
  );
  return {
    given: one,
    service: JSON.stringify(into === 'service' ? one : serviceDocument()),
    platform: JSON.stringify(into === 'platform' ? one : {}),
  };
}

/** A field of the service document or of the platform document. */
export function documentDoor(input: DocumentInput, portal: Portal): Door {
  const field = pathText(input.path);
  const patterns = new Map<string, Promise<Pattern>>();

  async function treeOf(value: JsonValue): Promise<Tree> {
    const { service: text } = documents(input, value);
    const parsed = parse(input, value);
    if ('errors' in parsed) {
      throw new Error(`is refused: ${formatErrors(parsed.errors)}`);
    }
    return treeOnDisk(parsed.service, parsed.platform, text);
  }

  async function patternOf(harmless: Harmless): Promise<Pattern> {
    const key = JSON.stringify(harmless);
    const found =
      patterns.get(key) ??
      Promise.all(harmless.map(treeOf)).then(
        ([one, other]) => new Pattern(harmless, [one, other]),
      );
    patterns.set(key, found);
    return found;
  }

  return {
    name: `${FILE[input.into]} ${field}`,
    async refusing(visitor) {
      const parsed = parse(input, visitor.value);
      if (!('errors' in parsed)) return ['is accepted'];
      const faults = refusalFaults(toldOf(parsed.errors), [field], visitor);
      // A name that somebody else has is known to the form alone; the actions judge what stands in the document.
      const known = parse(input, visitor.value, {});
      if (faults.length || input.into === 'platform' || !('errors' in known))
        return faults;
      const run = await portal.run('ecotrack:service:generate', {
        model: documents(input, visitor.value).service,
      });
      // The action refuses a secret before it reads the document, and names the input that holds it.
      const names = visitor.secret ? [field, 'model'] : [field];
      return refusedRunFaults(run, names, visitor);
    },
    async carrying({ value }) {
      const parsed = parse(input, value);
      if ('errors' in parsed) {
        return [`is refused: ${parsed.errors[0]?.message}`];
      }
      const tree = await treeOf(value);
      const { given } = documents(input, value);
      return [
        ...documentFaults(tree, FILE[input.into], given),
        ...(input.harmless && typeof value !== 'object'
          ? await treeFaults(
              tree,
              await patternOf(input.harmless(value)),
              value,
            )
          : []),
        ...(input.also?.(value) ?? []),
      ];
    },
  };
}

function parse(
  input: DocumentInput,
  value: JsonValue,
  context: Pick<Parameters<typeof parseService>[1] & object, 'taken'> = {
    taken: TAKEN,
  },
): Parsed {
  const text = documents(input, value);
  const platform = parsePlatform(text.platform);
  if (!platform.valid) return platform;
  const service = parseService(text.service, {
    ...context,
    platform: platform.value,
  });
  if (!service.valid) return service;
  return { service: service.value, platform: platform.value };
}
