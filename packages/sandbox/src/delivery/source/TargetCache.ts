import { Forge } from '../../forge';
import { ObjectInput } from '../../kubernetes';
import { Application } from '../application/Application';
import { loadTargets, TargetError } from './loadTargets';

/** What git wants of an Application, or why that cannot be known. */
export type Targets =
  | { revision: string; objects: ObjectInput[] }
  | { error: string };

/** Remembers what was read from git until something is pushed. */
export class TargetCache {
  private readonly loads = new Map<string, Promise<Targets>>();

  constructor(private readonly forge: Forge) {}

  clear(): void {
    this.loads.clear();
  }

  get(application: Application): Promise<Targets> {
    const key = JSON.stringify(application.source);
    const known = this.loads.get(key);
    if (known) return known;
    const load = loadTargets(this.forge, application).catch(
      (error: unknown): Targets => {
        if (error instanceof TargetError) return { error: error.message };
        // not what git says but that it could not be asked: try again next time
        if (this.loads.get(key) === load) this.loads.delete(key);
        const text = error instanceof Error ? error.message : String(error);
        return { error: `Failed to load target state: ${text}` };
      },
    );
    this.loads.set(key, load);
    return load;
  }
}
