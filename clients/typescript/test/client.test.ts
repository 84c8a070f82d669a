import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, asIs, createClient, entries, idempotencyKey, ProblemError } from '../src/index.js';

const id = '0b9f4a52-6d0e-4d0c-9d5e-0c8f3d2f7a11';

function answering(...answers: Response[]): { fetch: (request: Request) => Promise<Response>; asked: Request[] } {
  const asked: Request[] = [];
  return {
    asked,
    async fetch(request) {
      asked.push(request);
      const answer = answers.shift();
      assert.ok(answer, 'asked once too often');
      return answer;
    },
  };
}

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), { ...init, headers: { 'Content-Type': 'application/json', ...init.headers } });
}

const token = async () => 'the-token';

test('every request carries the token', async () => {
  const server = answering(json({ id, employeeNumber: '1001' }));
  const client = createClient({ baseUrl: 'http://gateway.test', token, fetch: server.fetch });
  const me = answered(await client.GET('/career/v1/employees/{id}', { params: { path: { id } } }));
  assert.equal(me.employeeNumber, '1001');
  assert.equal(server.asked[0]?.headers.get('Authorization'), 'Bearer the-token');
  assert.equal(server.asked[0]?.url, `http://gateway.test/career/v1/employees/${id}`);
});

test('a problem is thrown with all that it says', async () => {
  const problem = {
    type: 'urn:vocation:problem:validation',
    title: 'The request is not valid',
    status: 400,
    detail: 'hiredOn must not be null',
    violations: [{ field: 'hiredOn', in: 'body', message: 'must not be null' }],
    possibleFrom: '2026-12-01',
  };
  const server = answering(
    json(problem, {
      status: 400,
      headers: { 'Content-Type': 'application/problem+json', 'X-Correlation-Id': 'c-1', 'Retry-After': '7' },
    }),
  );
  const client = createClient({ baseUrl: 'http://gateway.test', token, fetch: server.fetch });
  await assert.rejects(client.GET('/career/v1/me'), (thrown: unknown) => {
    assert.ok(thrown instanceof ProblemError);
    assert.ok(thrown.is('validation'));
    assert.ok(!thrown.is('conflict'));
    assert.equal(thrown.message, 'hiredOn must not be null');
    assert.equal(thrown.violations[0]?.field, 'hiredOn');
    assert.equal(thrown.correlationId, 'c-1');
    assert.equal(thrown.retryAfter, 7);
    assert.equal(thrown.body['possibleFrom'], '2026-12-01');
    return true;
  });
});

test('a refusal that is no problem becomes one', async () => {
  for (const body of ['<html>Bad gateway</html>', '{"type": "urn:']) {
    const type = body.startsWith('{') ? 'application/problem+json' : 'text/html';
    const server = answering(new Response(body, { status: 502, headers: { 'Content-Type': type } }));
    const client = createClient({ baseUrl: 'http://gateway.test', token, fetch: server.fetch });
    await assert.rejects(client.GET('/career/v1/me'), (thrown: unknown) => {
      assert.ok(thrown instanceof ProblemError);
      assert.equal(thrown.type, 'about:blank');
      assert.equal(thrown.status, 502);
      assert.equal(thrown.retryAfter, undefined);
      return true;
    });
  }
});

test('a list is read page by page, and no page before it is reached', async () => {
  const cursors: (string | undefined)[] = [];
  const pages = [{ items: [1, 2], next: 'b' }, { items: [], next: 'c' }, { items: [3] }];
  const all: number[] = [];
  for await (const entry of entries(async (cursor) => {
    cursors.push(cursor);
    return pages[cursors.length - 1] ?? assert.fail('asked beyond the last page');
  })) {
    if (all.length === 0) {
      assert.deepEqual(cursors, [undefined]);
    }
    all.push(entry);
  }
  assert.deepEqual(all, [1, 2, 3]);
  assert.deepEqual(cursors, [undefined, 'b', 'c']);
});

test('a list that does not go on ends with an error instead of never', async () => {
  const read = entries(async () => ({ items: [1], next: 'a' }));
  await read.next();
  await read.next();
  await assert.rejects(read.next(), /does not go on/);
});

test('an answer without a body is not taken for one', async () => {
  const server = answering(new Response(null, { status: 204 }));
  const client = createClient({ baseUrl: 'http://gateway.test', token, fetch: server.fetch });
  const result = await client.GET('/career/v1/me');
  assert.throws(() => answered(result), TypeError);
});

test('a file is sent as it is', async () => {
  const server = answering(json({ id }, { status: 202 }));
  const client = createClient({ baseUrl: 'http://gateway.test', token, fetch: server.fetch });
  await client.POST('/survey/v1/sources/{id}/imports', {
    params: { path: { id } },
    body: 'Call;When\n1;2\n',
    ...asIs('text/csv'),
  });
  assert.equal(server.asked[0]?.headers.get('Content-Type'), 'text/csv');
  assert.equal(await server.asked[0]?.text(), 'Call;When\n1;2\n');
});

test('no two requests get the same idempotency key', () => {
  assert.notEqual(idempotencyKey(), idempotencyKey());
});
