export * from './api';
export * from './plugin';
export { Age, Ago } from './components/Age';
export { EvidenceTable } from './components/EvidenceTable';
export { StateBadge } from './components/StateBadge';
export { useEntityHealth, useLive, type Loaded } from './live';
export { platformHealthTranslationRef } from './translation';
