import { useSearchParams } from 'react-router-dom';

/** A choice that is kept in the address: the parameter when it names an option, else the first one. */
export function useChosen(
  parameter: string,
  options: readonly string[],
): [chosen: string, choose: (option: string) => void] {
  const [query, setQuery] = useSearchParams();
  const asked = query.get(parameter) ?? '';
  const chosen = options.includes(asked) ? asked : options[0];
  const choose = (option: string) =>
    setQuery(
      before => {
        const after = new URLSearchParams(before);
        after.set(parameter, option);
        return after;
      },
      { replace: true },
    );
  return [chosen, choose];
}
