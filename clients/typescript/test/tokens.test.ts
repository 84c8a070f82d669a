import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { clientCredentials, password, SignInError } from '../src/index.js';

interface Server {
  readonly forms: URLSearchParams[];
  readonly urls: string[];
  readonly fetch: typeof globalThis.fetch;
}

function issuing(expiresIn: number, status = 200): Server {
  const forms: URLSearchParams[] = [];
  const urls: string[] = [];
  return {
    forms,
    urls,
    fetch: async (url, init) => {
      urls.push(String(url));
      forms.push(init?.body as URLSearchParams);
      return status === 200
        ? Response.json({ access_token: `token-${forms.length}`, expires_in: expiresIn })
        : Response.json({ error: 'invalid_client', error_description: 'Wrong secret' }, { status });
    },
  };
}

const client = { issuer: 'http://id.test/realms/vocation/', clientId: 'hr' };

test('those who wait share one token', async () => {
  const server = issuing(600);
  const token = clientCredentials({ ...client, clientSecret: 's', fetch: server.fetch });
  assert.deepEqual(await Promise.all([token(), token(), token()]), ['token-1', 'token-1', 'token-1']);
  assert.equal(server.urls[0], 'http://id.test/realms/vocation/protocol/openid-connect/token');
  assert.equal(server.forms[0]?.get('grant_type'), 'client_credentials');
  assert.equal(server.forms[0]?.get('client_id'), 'hr');
  assert.equal(server.forms[0]?.get('client_secret'), 's');
});

test('a token is renewed half a minute before it ends', async (context: TestContext) => {
  context.mock.timers.enable({ apis: ['Date'], now: 0 });
  const token = password({ ...client, username: 'csr', password: 'demo', fetch: issuing(600).fetch });
  assert.equal(await token(), 'token-1');
  context.mock.timers.setTime(569_999);
  assert.equal(await token(), 'token-1');
  context.mock.timers.setTime(570_000);
  assert.equal(await token(), 'token-2');
});

test('a refused sign-in says why, and the next one asks again', async () => {
  const server = issuing(600, 401);
  const token = clientCredentials({ ...client, clientSecret: 'wrong', fetch: server.fetch });
  for (const times of [1, 2]) {
    await assert.rejects(token(), (thrown: unknown) => {
      assert.ok(thrown instanceof SignInError);
      assert.equal(thrown.status, 401);
      assert.equal(thrown.code, 'invalid_client');
      assert.equal(thrown.message, 'Wrong secret');
      return true;
    });
    assert.equal(server.forms.length, times);
  }
});
