/** Most data of PostgreSQL that may be lost, in seconds (spec 003: RPO 5 minutes). */
export const RPO_SECONDS = 300;
