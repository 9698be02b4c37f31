export * from './api';
export * from './plugin';
export { Age, Ago } from './components/numbers/Age';
export { EvidenceTable } from './components/finding/EvidenceTable';
export { StateBadge } from './components/state/StateBadge';
export { useEntityHealth, useLive, type Loaded } from './live';
export { platformHealthTranslationRef } from './translation';
