export * from './api';
export * from './plugin';
export { Age } from './components/Age';
export { StateBadge } from './components/StateBadge';
export { useEntityHealth } from './live';
export { platformHealthTranslationRef } from './translation';
