import { HealthCode } from '../application/status';

/** How one object is, and why. */
export type Health = { status: HealthCode; message: string };
