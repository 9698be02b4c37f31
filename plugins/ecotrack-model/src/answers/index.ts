export { documentFromAnswers } from './documentFromAnswers';
export type { AnsweredDocument } from './documentFromAnswers';
export type { Answers } from './Answers';
export { ANSWER_FIELDS } from './Answers';
