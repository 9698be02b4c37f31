export * from './Loaded';
export * from './useEntityHealth';
export * from './useFollowing';
export * from './useLive';
export * from './useNow';
export type { Load } from './sharedDocument';
