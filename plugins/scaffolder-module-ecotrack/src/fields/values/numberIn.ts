/**
 * The number a text says, or the text itself while it says none or is still being typed:
 * `1.` and `1.0` stay texts, since as numbers they would lose what was typed.
 */
export function numberIn(text: string): number | string | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}
