import type { JsonValue } from '@backstage/types';
import type { Reading } from '../readers/flatten';
import { readersOf } from '../readers/readers';
import { substitute } from './substitute';
import type { Tree } from './treeOnDisk';

/** What one reader has to find in a file, with the first harmless value in place of the value that is judged. */
export interface ExpectedReading {
  readonly reader: string;
  /** The same whatever the value is, but for the value itself. */
  readonly values: Reading;
  /** All places, when the value makes and moves none. */
  readonly places?: ReadonlySet<string>;
}

/**
 * Where a field is carried, found by generating the same service with two harmless values: what differs by these
 * values alone carries the field, what differs in another way (digests, derived names) follows from it.
 */
export class Pattern {
  private readonly expected = new Map<string, Promise<ExpectedReading[]>>();
  readonly value: string;
  private readonly other: string;

  constructor(
    harmless: readonly [JsonValue, JsonValue],
    private readonly trees: readonly [Tree, Tree],
  ) {
    [this.value, this.other] = harmless.map(String);
  }

  /** Paths of all files, with the harmless value in those that are named after it. */
  get paths(): readonly string[] {
    return [...this.trees[0].keys()].filter(path =>
      this.trees[1].has(this.swapped(path)),
    );
  }

  content(path: string): string {
    return this.trees[0].get(path) ?? '';
  }

  expectedReadings(path: string): Promise<readonly ExpectedReading[]> {
    const known = this.expected.get(path) ?? this.compare(path);
    this.expected.set(path, known);
    return known;
  }

  private swapped(text: string) {
    return substitute(text, this.value, this.other);
  }

  private compare(path: string): Promise<ExpectedReading[]> {
    const other = this.trees[1].get(this.swapped(path)) ?? '';
    return Promise.all(
      readersOf(path).map(async ([reader, read]) => {
        const [one, two] = await Promise.all([
          read(this.content(path)),
          read(other),
        ]);
        const stays = [...one].filter(
          ([place, value]) =>
            two.get(this.swapped(place)) === this.swapped(value),
        );
        const samePlaces =
          one.size === two.size &&
          [...one.keys()].every(place => two.has(this.swapped(place)));
        return {
          reader,
          values: new Map(stays),
          places: samePlaces ? new Set(one.keys()) : undefined,
        };
      }),
    );
  }
}
