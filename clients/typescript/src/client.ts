import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemOf } from './problem.js';
import type { paths } from './schema.js';
import type { TokenSource } from './tokens.js';

export type VocationClient = Client<paths>;

export interface VocationOptions {
  /** The gateway, for example https://vocation.example.com */
  readonly baseUrl: string;
  readonly token: TokenSource;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of every operation there is, by method and path. Answers are typed; what is refused is thrown as a
 * ProblemError, so that `data` is there whenever a call returns.
 */
export function createClient(options: VocationOptions): VocationClient {
  const client = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  client.use(signedIn(options.token), refusalsAreThrown);
  return client;
}

function signedIn(token: TokenSource): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  };
}

const refusalsAreThrown: Middleware = {
  async onResponse({ response }) {
    if (response.status >= 400) {
      throw await problemOf(response);
    }
    return undefined;
  },
};

/**
 * What a call returned. Refusals were thrown before, so nothing is missing but where an operation answers nothing
 * (204).
 */
export function answered<T>(result: { readonly data?: T; readonly response: Response }): T {
  if (result.data === undefined) {
    throw new TypeError(`${result.response.url} answered ${result.response.status} without a body`);
  }
  return result.data;
}

/** For a body that is no JSON, such as a CSV file: sent as it is. */
export function asIs(contentType: string): {
  readonly headers: { readonly 'Content-Type': string };
  readonly bodySerializer: (body: unknown) => BodyInit;
} {
  return { headers: { 'Content-Type': contentType }, bodySerializer: (body) => body as BodyInit };
}

/** A name for a request that creates something: send the same again when no answer came, and it happens once. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
