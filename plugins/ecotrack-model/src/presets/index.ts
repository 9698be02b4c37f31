export { preset, PRESETS } from './preset';
export type { PresetName } from './preset';
export { packageFor } from './renaming';
export { serviceFromPreset } from './serviceFromPreset';
export type { PresetChoice, PresetService } from './serviceFromPreset';
