export * from './Fleet';
export * from './FleetPage';
