export type { Holder, Holders, Taken } from './Taken';
export { askedNames, askedNamesOf } from './AskedNames';
export type { AskedNames } from './AskedNames';
export { fromSuggestions, toSuggestions } from './TakenAnswer';
export type {
  Suggestion,
  TakenAnswer,
  TakenName,
  UnknownCause,
  UnknownSource,
} from './TakenAnswer';
