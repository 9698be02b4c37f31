/** ISO/IEC 7812: 13 to 19 digits that start with the industry of travel, banking or merchandising. */
const CANDIDATE = /(?<![0-9])[2-6](?:[ -]?[0-9]){12,18}(?![0-9])/g;

/** A text whose card numbers are replaced. */
export const replaceCardNumbers = (text: string, by: string): string =>
  text.replace(CANDIDATE, candidate =>
    passesLuhn(candidate.replace(/[ -]/g, '')) ? by : candidate,
  );

/** Check digit of card numbers: every second digit from the right counts double. */
function passesLuhn(digits: string): boolean {
  if (/^(.)\1*$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const value = Number(digit) * (position % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
