export { answered, asIs, createClient, idempotencyKey, type VocationClient, type VocationOptions } from './client.js';
export { entries, type Page } from './pages.js';
export { ProblemError, type Violation } from './problem.js';
export type { components, operations, paths } from './schema.js';
export { clientCredentials, password, SignInError, type Issuer, type TokenSource } from './tokens.js';
