/** What the double answers: the status, the headers beside the usual ones, and the JSON body (absent: no body at all). */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An error as Cosmos DB words it; `substatus` travels in x-ms-substatus, as the SDK expects. */
export function refusal(status: number, code: string, message: string, substatus?: number): Answer {
  return {
    status,
    body: { code, message },
    ...(substatus === undefined ? {} : { headers: { 'x-ms-substatus': String(substatus) } }),
  };
}

export const notFound = (): Answer =>
  refusal(404, 'NotFound', 'Entity with the specified id does not exist in the system.');

export const ownerMissing = (): Answer => refusal(404, 'NotFound', 'Owner resource does not exist', 1003);

export const conflict = (): Answer =>
  refusal(409, 'Conflict', 'Entity with the specified id already exists in the system.');

export const preconditionFailed = (): Answer =>
  refusal(
    412,
    'PreconditionFailed',
    'Operation cannot be performed because one of the specified precondition is not met.',
  );

export const badRequest = (message: string, substatus?: number): Answer =>
  refusal(400, 'BadRequest', message, substatus);

/** Loud, so that nobody takes the double's silence for Azure's consent. */
export const notModelled = (what: string): Answer => badRequest(`This double does not model ${what}.`);
