export type { Holder, Holders, Taken } from './Taken';
export { askedNamesOf } from './AskedNames';
export type { AskedNames } from './AskedNames';
export { askedContext, readAskedContext } from './askedContext';
export { fromSuggestions, toSuggestions } from './TakenAnswer';
export type {
  Suggestion,
  TakenAnswer,
  TakenName,
  UnknownCause,
  UnknownSource,
} from './TakenAnswer';
