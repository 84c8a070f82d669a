/** Who the caller is, as an access token that is good now. */
export type TokenSource = () => Promise<string>;

export interface Issuer {
  /** The realm, for example http://localhost:8180/realms/vocation */
  readonly issuer: string;
  readonly clientId: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** The identity server refused to give a token. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** For machines: the client's own token. */
export function clientCredentials(client: Issuer & { readonly clientSecret: string }): TokenSource {
  return kept(client, { grant_type: 'client_credentials', client_secret: client.clientSecret });
}

/** For tests only: a front end sends people to the identity server and never sees their password. */
export function password(person: Issuer & { readonly username: string; readonly password: string }): TokenSource {
  return kept(person, { grant_type: 'password', username: person.username, password: person.password });
}

/** Renewed when this much of its life is left, so that it does not end on its way. */
const RENEW_BEFORE_MS = 30_000;

/** Asks once for all who wait, and again only shortly before the token ends. */
function kept(issuer: Issuer, grant: Record<string, string>): TokenSource {
  let token: Promise<string> | undefined;
  let goodUntil = 0;
  return () => {
    if (token === undefined || Date.now() >= goodUntil) {
      goodUntil = Number.POSITIVE_INFINITY;
      token = ask(issuer, grant).then(
        (granted) => {
          goodUntil = Date.now() + Math.max(0, granted.expires_in * 1000 - RENEW_BEFORE_MS);
          return granted.access_token;
        },
        (refused: unknown) => {
          token = undefined;
          throw refused;
        },
      );
    }
    return token;
  };
}

interface Granted {
  readonly access_token: string;
  readonly expires_in: number;
}

async function ask(issuer: Issuer, grant: Record<string, string>): Promise<Granted> {
  const send = issuer.fetch ?? globalThis.fetch;
  const answer = await send(`${issuer.issuer.replace(/\/$/, '')}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...grant, client_id: issuer.clientId }),
  });
  const said: unknown = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const { error, error_description: detail } = said as { error?: string; error_description?: string };
    throw new SignInError(answer.status, error ?? 'unknown', detail ?? `The identity server answered ${answer.status}`);
  }
  return said as Granted;
}
