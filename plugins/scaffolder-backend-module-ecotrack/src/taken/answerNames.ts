import type { AskedNames, TakenAnswer } from '@ecotrack/model';
import type { CatalogNames } from './catalogNames';
import { mergeTaken } from './mergeTaken';
import type { TakenSource } from './TakenSource';

/** Asks the catalog and the other places at once, which are believed in this order. */
export async function answerNames(
  names: AskedNames,
  catalog: CatalogNames,
  others: readonly TakenSource[],
): Promise<TakenAnswer> {
  const answers = await Promise.all(
    [catalog.ask, ...others].map(source => source(names)),
  );
  const taken = mergeTaken(answers.flatMap(answer => answer.taken));
  return {
    taken: await withOwners(taken, catalog),
    unknown: answers.flatMap(({ unknown }) => unknown),
  };
}

/** Asks the catalog for the owners of services that were seen elsewhere. */
async function withOwners(
  taken: TakenAnswer['taken'],
  catalog: CatalogNames,
): Promise<TakenAnswer['taken']> {
  const services = taken.flatMap(({ holder: { service, owner } }) =>
    service !== undefined && owner === undefined ? [service] : [],
  );
  if (services.length === 0) return taken;
  const owners = await catalog.ownersOf([...new Set(services)]);
  if (!owners.known) return taken;
  return taken.map(entry => {
    const { service, owner } = entry.holder;
    return {
      ...entry,
      holder: {
        ...entry.holder,
        owner: owner ?? (service && owners.value.get(service)),
      },
    };
  });
}
