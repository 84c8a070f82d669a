import type { components } from './schema.js';

export type Violation = components['schemas']['Violation'];

type ProblemBody = components['schemas']['Problem'] & { readonly correlationId?: string };

/** What an answer of 4xx or 5xx says, as RFC 9457 writes it. Handle by `type`, which is stable; show `message`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance: string | undefined;
  /** What is wrong with which field; empty where no field is at fault. */
  readonly violations: readonly Violation[];
  /** Names the request in the logs of the platform. */
  readonly correlationId: string | undefined;
  /** In how many seconds it is worth asking again; undefined where nobody said so. */
  readonly retryAfter: number | undefined;
  /** Everything the problem says, with what its type has of its own. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody, headers: Headers) {
    super(body.detail ?? body.title);
    this.type = body.type;
    this.title = body.title;
    this.status = body.status;
    this.instance = body.instance;
    this.violations = body.violations ?? [];
    this.correlationId = body.correlationId ?? headers.get('X-Correlation-Id') ?? undefined;
    const seconds = Number.parseInt(headers.get('Retry-After') ?? '', 10);
    this.retryAfter = Number.isNaN(seconds) ? undefined : seconds;
    this.body = body as unknown as Record<string, unknown>;
  }

  /** Whether it is of a type, by the last part of its name: `problem.is('conflict')`. */
  is(slug: string): boolean {
    return this.type === `urn:vocation:problem:${slug}`;
  }
}

/** Reads the problem of a refused answer; one that is no problem (of a proxy, say) becomes one of type about:blank. */
export async function problemOf(answer: Response): Promise<ProblemError> {
  const text = await answer.text();
  let body: ProblemBody = { type: 'about:blank', title: answer.statusText || 'Refused', status: answer.status };
  if ((answer.headers.get('Content-Type') ?? '').includes('json')) {
    try {
      body = { ...body, ...(JSON.parse(text) as Partial<ProblemBody>) };
    } catch {
      // Half an answer is none: what the status says has to do.
    }
  }
  return new ProblemError(body, answer.headers);
}
