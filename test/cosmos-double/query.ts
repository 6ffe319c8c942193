import { z } from 'zod';
import type { Answer } from './answer.ts';
import { badRequest, refusal } from './answer.ts';
import type { Ask } from './ask.ts';
import { header } from './ask.ts';
import type { Container } from './container.ts';
import type { Showing } from './faults.ts';
import { whyNotSorted } from './indexing.ts';
import { parseQuery } from './parsed-query.ts';
import { isTooLong, page, pageSize } from './query-page.ts';
import { asReplicaShows } from './replica.ts';
import { needsMerging, planOf, readShape } from './query-plan.ts';

const querySchema = z.object({
  query: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});
const continuationSchema = z.object({ token: z.string() }).nullable();
const outcomeSchema = z.object({ result: z.array(z.unknown()), continuation: continuationSchema });

/** How the SDK asks one range for its part of a count or sum; the SQL engine knows the plain form only. */
const PART_OF_AGGREGATE = /^\s*SELECT\s+VALUE\s+\[\{"item":\s*((?:COUNT|SUM)\(.*?\))\}\]/is;

/** Where the SDK puts its own filter when it goes on with an ORDER BY query in one range. */
const SDK_FILTER = '{documentdb-formattableorderbyquery-filter}';

const tooComplex = (sql: string): Answer => ({
  status: 400,
  body: {
    code: 'BadRequest',
    message: 'The provided cross partition query can not be directly served by the gateway.',
    additionalErrorInfo: JSON.stringify(planOf(sql)),
  },
});

function execute(sql: string, parameters: unknown, documents: object[], count: number, after: unknown) {
  const aggregate = PART_OF_AGGREGATE.exec(sql);
  const plain = aggregate === null ? sql : sql.replace(aggregate[0], `SELECT VALUE ${aggregate[1] ?? ''}`);
  const options = {
    parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).parse(parameters),
    ...(aggregate === null ? { maxItemCount: count } : {}),
    ...(after === null ? {} : { continuation: z.object({ token: z.string() }).parse(after) }),
  };
  const outcome = outcomeSchema.parse(parseQuery(plain).exec(documents, options));
  return aggregate === null ? outcome : { ...outcome, result: outcome.result.map((item) => [{ item }]) };
}

/** Answers a query plan request as the gateway does. */
export function answerPlan(ask: Ask): Answer {
  try {
    const { query } = querySchema.parse(JSON.parse(ask.body));
    return { status: 200, body: planOf(query) };
  } catch (thrown) {
    return syntaxError(thrown);
  }
}

function syntaxError(thrown: unknown): Answer {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return refusal(400, 'BadRequest', `Message: {"errors":[{"severity":"Error","message":${JSON.stringify(why)}}]}`);
}

/**
 * Runs a query over the partition of the header, the range of the header, or (neither) the whole container: the last
 * only for queries whose parts need no merging, else 400 with the plan, upon which the SDK asks range by range.
 */
export function answerQuery(container: Container, ask: Ask, showing: Showing): Answer {
  try {
    const { query, parameters } = querySchema.parse(JSON.parse(ask.body));
    const sql = query.replaceAll(SDK_FILTER, 'true');
    const rangeHeader = header(ask.headers, 'x-ms-documentdb-partitionkeyrangeid');
    const asked = rangeHeader === '' ? null : Number(rangeHeader);
    const shape = readShape(sql);
    if (ask.partitionKey === null && asked === null && needsMerging(shape)) return tooComplex(sql);
    const unsorted = whyNotSorted(container.definition.indexingPolicy, shape.orderBy);
    if (unsorted !== null) return badRequest(unsorted);

    const range = ask.partitionKey === null ? asked : container.rangeOf(ask.partitionKey);
    const documents = container
      .list({ partitionKey: ask.partitionKey, range })
      .flatMap((stored) => asReplicaShows(container, ask, showing.behind, stored)?.document ?? []);
    const given = header(ask.headers, 'x-ms-continuation');
    if (showing.emptyPage) return page(container, range ?? 0, [], given === '' ? 'null' : given);
    const after = continuationSchema.parse(JSON.parse(given === '' ? 'null' : given));
    let count = pageSize(header(ask.headers, 'x-ms-max-item-count'), showing.pageSize);
    let outcome = execute(sql, parameters, documents, count, after);
    while (isTooLong(outcome.result)) {
      count = Math.ceil(Math.min(count, outcome.result.length) / 2);
      outcome = execute(sql, parameters, documents, count, after);
    }
    const next = outcome.continuation === null ? null : JSON.stringify(outcome.continuation);
    return page(container, range ?? 0, outcome.result, next);
  } catch (thrown) {
    return syntaxError(thrown);
  }
}
