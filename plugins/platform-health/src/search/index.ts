export { HealthResult } from './HealthResult';
