/** A heading of a page, in the order of the text. */
export interface Heading {
  /** 1 to 6 */
  level: number;
  id: string;
  text: string;
}
