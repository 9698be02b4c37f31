export { fakeFacts } from './fakeFacts';
export type { FakeWorld } from './fakeFacts';
