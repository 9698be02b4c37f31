import type { BadInput } from './corpus/readCorpus';
import type { Door } from './doors/Door';

/** What a case came to. */
export interface Verdict {
  readonly id: string;
  readonly field: string;
  /** Which door is at fault and how; none when the case passed. */
  readonly faults: readonly string[];
}

/** Judges one case at every door that its field has. */
export async function judge(
  { id, class: kind, field, value, expect }: BadInput,
  doors: readonly Door[],
): Promise<Verdict> {
  const visitor = { value, secret: kind.startsWith('secret') };
  const faults: string[] = [];
  for (const door of doors) {
    const found = await (expect === 'reject'
      ? door.refusing(visitor)
      : door.carrying(visitor));
    faults.push(...found.map(fault => `${door.name}: ${fault}`));
  }
  return { id, field, faults };
}
