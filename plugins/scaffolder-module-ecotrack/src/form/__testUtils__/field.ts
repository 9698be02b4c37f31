/** The input of a value, by the value's path; found by its path, since names are costly to compute for a whole page. */
export function field(path: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-path]')].find(
    element => element.dataset.path === path,
  );
  if (!found) throw new Error(`There is no field for ${path}.`);
  return found;
}
