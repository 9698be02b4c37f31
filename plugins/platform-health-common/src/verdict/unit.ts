/** Units of the numbers in evidence and on cards; ratios are 0 to 1, times are seconds. */
export type Unit =
  | 'count'
  | 'bytes'
  | 'seconds'
  | 'milliseconds'
  | 'ratio'
  | 'perSecond';
