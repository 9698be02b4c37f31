export { liveRunbookModulePlugin, LiveRunbook } from './plugin';
export { liveRunbookTranslationRef } from './translation';
