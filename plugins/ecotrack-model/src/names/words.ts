/** `order_items`, `order-items` or `orderItems` as its words. */
export function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map(word => word.toLowerCase());
}

export const pascalCase = (name: string) =>
  words(name)
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');

export const camelCase = (name: string) => {
  const pascal = pascalCase(name);
  return pascal === '' ? '' : pascal[0].toLowerCase() + pascal.slice(1);
};

export const snakeCase = (name: string) => words(name).join('_');
export const kebabCase = (name: string) => words(name).join('-');
