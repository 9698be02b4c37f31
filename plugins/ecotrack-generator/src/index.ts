export type { Concern } from './core/Concern';
export type { GeneratorInput } from './core/GeneratorInput';
export type { FileClass, GeneratedFile } from './core/GeneratedFile';
