export type { Holder, Holders, Taken } from './Taken';
export { askedNamesOf, isServiceName } from './AskedNames';
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
