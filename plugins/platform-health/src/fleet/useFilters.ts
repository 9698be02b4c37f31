import { useSearchParams } from 'react-router-dom';
import type { FilterName, Filters } from './filterRows';

const NAMES: readonly FilterName[] = [
  'owner',
  'system',
  'environment',
  'state',
];

/** The filters, kept in the address so that they can be sent to somebody. */
export function useFilters() {
  const [query, setQuery] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    NAMES.flatMap(name => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const change = (changes: Filters) =>
    setQuery(
      before => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  const clear = () =>
    change(Object.fromEntries(NAMES.map(name => [name, undefined])));
  return { filters, change, clear };
}
