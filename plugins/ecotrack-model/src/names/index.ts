export * from './words';
export * from './postgres';
export * from './kafka';
export * from './secrets';
export * from './java';
export * from './kubernetes';
export * from './hosts';
export * from './catalog';
