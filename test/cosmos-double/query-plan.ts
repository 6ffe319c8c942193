import { z } from 'zod';
import { parseQuery } from './parsed-query.ts';

const sortExpression = z.object({ expression: z.unknown(), order: z.enum(['ASC', 'DESC']).nullable() });
const astSchema = z.object({
  body: z.object({
    top: z.object({ value: z.object({ value: z.number() }) }).nullable(),
    orderBy: z.object({ expressions: z.array(sortExpression) }).nullable(),
  }),
});
const memberSchema = z.object({ object: z.unknown(), property: z.object({ name: z.string() }) });

export interface SortStep {
  /** `dueAt`, or `place.town`: the path below the container's alias. */
  readonly path: readonly string[];
  readonly order: 'Ascending' | 'Descending';
}

/** What of a query's form matters to how it is served. */
export interface QueryShape {
  readonly top: number | null;
  readonly orderBy: readonly SortStep[];
  /** COUNT or SUM of a `SELECT VALUE COUNT(...)`; null where there is none. */
  readonly aggregate: string | null;
}

const AGGREGATE = /^\s*SELECT\s+VALUE\s+((COUNT|SUM|MIN|MAX|AVG)\(.*?\))\s+FROM/is;

function memberPath(expression: unknown): readonly string[] {
  const member = memberSchema.safeParse(expression);
  return member.success ? [...memberPath(member.data.object), member.data.property.name] : [];
}

/** Parses a query; throws the SQL engine's syntax error where it is not one. */
export function readShape(sql: string): QueryShape {
  const partOfAggregate = /^\s*SELECT\s+VALUE\s+\[\{"item"/i.test(sql);
  const { body } = astSchema.parse(parseQuery(sql).ast);
  return {
    top: body.top?.value.value ?? null,
    orderBy: (body.orderBy?.expressions ?? []).map(({ expression, order }) => ({
      path: memberPath(expression),
      order: order === 'DESC' ? 'Descending' : 'Ascending',
    })),
    aggregate: partOfAggregate ? null : (AGGREGATE.exec(sql)?.[2]?.toUpperCase() ?? null),
  };
}

/** Whether the answers of several ranges cannot simply follow one another. */
export const needsMerging = ({ top, orderBy, aggregate }: QueryShape): boolean =>
  top !== null || orderBy.length > 0 || aggregate !== null;

/** `SELECT TOP 3 c.id FROM c WHERE x ORDER BY c.y` as the SDK wants it to merge ranges: the sorted values beside what was selected. */
function rewriteSorted(sql: string): string {
  const parts = /^\s*SELECT\s+(?:TOP\s+\d+\s+)?(.*?)\s+FROM\s+(.*?)(?:\s+WHERE\s+(.*?))?\s+ORDER\s+BY\s+(.*)$/is.exec(
    sql,
  );
  if (parts === null)
    throw new Error('An ORDER BY query must be of the form SELECT ... FROM ... [WHERE ...] ORDER BY ...');
  const [, selected = '', from = '', where = 'true', sorted = ''] = parts;
  const alias = from.trim().split(/\s+/).at(-1) ?? 'c';
  const items = sorted.split(',').map((step) => `{"item": ${step.trim().replace(/\s+(ASC|DESC)$/i, '')}}`);
  const top = /^\s*SELECT\s+TOP\s+\d+/i.exec(sql)?.[0].trim() ?? 'SELECT';
  return (
    `${top} ${alias}._rid, [${items.join(', ')}] AS orderByItems, ${payload(selected, alias)} AS payload ` +
    `FROM ${from} WHERE (${where}) AND ({documentdb-formattableorderbyquery-filter}) ORDER BY ${sorted}`
  );
}

function payload(selected: string, alias: string): string {
  if (selected.trim() === '*') return alias;
  const value = /^VALUE\s+(.*)$/is.exec(selected);
  if (value !== null) return value[1] ?? '';
  const properties = selected.split(',').map((each) => {
    const [expression = '', name] = each.trim().split(/\s+AS\s+/i);
    return `"${name ?? expression.split('.').at(-1) ?? ''}": ${expression}`;
  });
  return `{${properties.join(', ')}}`;
}

/** The plan a gateway gives for a query over all partitions; throws where the double cannot plan it. */
export function planOf(sql: string): object {
  const shape = readShape(sql);
  if (shape.aggregate !== null && !['COUNT', 'SUM'].includes(shape.aggregate)) {
    throw new Error(`This double does not model ${shape.aggregate} over several partitions.`);
  }
  const rewritten =
    shape.aggregate !== null
      ? sql.replace(/^(\s*SELECT\s+VALUE\s+)((?:COUNT|SUM)\(.*?\))/is, '$1[{"item": $2}]')
      : shape.orderBy.length > 0
        ? rewriteSorted(sql)
        : '';
  const label = shape.aggregate === null ? [] : [shape.aggregate === 'COUNT' ? 'Count' : 'Sum'];
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: shape.top,
      offset: null,
      limit: null,
      orderBy: shape.orderBy.map(({ order }) => order),
      orderByExpressions: shape.orderBy.map(({ path }) => path.join('.')),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: label,
      groupByAliasToAggregateType: {},
      rewrittenQuery: rewritten,
      hasSelectValue: /^\s*SELECT\s+(?:TOP\s+\d+\s+)?VALUE\b/i.test(sql),
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}
