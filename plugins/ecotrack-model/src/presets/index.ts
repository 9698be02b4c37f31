export { preset, PRESETS } from './preset';
export type { PresetName } from './preset';
