export { preset } from './preset';
export { PRESETS } from './presetNames';
export type { PresetName } from './presetNames';
export { packageFor } from './renaming';
export { serviceFromPreset } from './serviceFromPreset';
export type { PresetChoice, PresetService } from './serviceFromPreset';
