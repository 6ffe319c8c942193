/**
 * Every container of the database, as data: what infra makes, which rights the service's identity has on it, and why. The
 * service itself makes no container and may not.
 */
export interface ContainerDefinition {
  /** Path of the partition key. */
  readonly partitionKey: string;
  /** Paths that are indexed besides the partition key and what Cosmos DB always indexes; everything else is excluded. */
  readonly indexed: readonly string[];
  /** Data actions the service needs, and no other; `items/create` stands for the whole name of the action. */
  readonly rights: readonly ItemAction[];
  /** -1: items carry their own time to live in `ttl`, and those without one stay. Absent: nothing here ever goes by itself. */
  readonly defaultTtl?: -1;
  readonly why: string;
}

export type ItemAction =
  | 'readMetadata'
  | 'items/create'
  | 'items/read'
  | 'items/replace'
  | 'items/upsert'
  | 'items/delete'
  | 'executeQuery'
  | 'readChangeFeed';

/** The SDK reads a container's partition key before its first write, and its queries need both of the last two. */
const READING = [
  'readMetadata',
  'items/read',
  'executeQuery',
  'readChangeFeed',
] as const satisfies readonly ItemAction[];

export const CONTAINERS = {
  record: {
    partitionKey: '/escalationId',
    indexed: ['/escalationId/?', '/version/?'],
    rights: ['items/create', ...READING],
    why: 'One item for each decision. Created and read; no right to replace, upsert or delete, so that nobody who holds the identity can change the record.',
  },
  checkpoint: {
    partitionKey: '/id',
    indexed: [],
    rights: ['items/create', ...READING],
    why: 'One signed checkpoint of the record for each day, under its date. Create-only: of two instances the first one keeps it.',
  },
  release: {
    partitionKey: '/under',
    indexed: ['/under/?'],
    rights: ['items/create', ...READING],
    why: 'The ledger of releases in one partition, an item for each entry under its number, so that of two who write at once one looks again; and in another the true counts, sealed. Create-only: what was signed stays what it was.',
  },
  delivery: {
    partitionKey: '/escalation',
    indexed: ['/escalation/?'],
    rights: ['items/create', ...READING],
    why: 'One item for each half of an attempt to reach a person. Create-only: who creates it first is the one who sends.',
  },
  'access-log': {
    partitionKey: '/under',
    indexed: ['/under/?'],
    rights: ['items/create', ...READING],
    defaultTtl: -1,
    why: "Who has looked at what, under the escalation's reference, or under the month where it was none. Create-only; what is past its time goes by its own time to live, so that nobody needs a right to delete.",
  },
  tally: {
    partitionKey: '/partnership',
    indexed: ['/partnership/?'],
    rights: ['items/create', 'items/replace', ...READING],
    why: 'How often each door of the policy was taken, by quarter: a number, and nobody. Replaced only under its ETag, so that those who count at once are all counted.',
  },
  'learning-note': {
    partitionKey: '/partnership',
    indexed: ['/partnership/?', '/what/?'],
    rights: ['items/create', ...READING],
    why: 'The steps of each learning note, and, apart from them, the escalation it grew from. Create-only: who agreed to which words, and who signed them, cannot be changed afterwards.',
  },
  shelf: {
    partitionKey: '/under',
    indexed: ['/under/?'],
    rights: ['items/create', ...READING],
    why: 'The releases the dashboard was sent, in one partition, an item for each under its number, so that of two that come at once one is looked at again. Create-only: what was received stays as it came.',
  },
  wave: {
    partitionKey: '/under',
    indexed: ['/under/?'],
    rights: ['items/create', ...READING],
    why: 'The steps of every wave of the survey, in one partition. Create-only: of two who launch or close a wave one is first, and what was asked cannot be changed afterwards.',
  },
  'wave-ask': {
    partitionKey: '/wave',
    indexed: ['/wave/?'],
    rights: ['items/create', 'items/delete', ...READING],
    why: 'Who was asked in a wave, in codes, an item for each half. Created once, so that nobody is asked twice; deleted when the wave closes, and never changed.',
  },
  'wave-list': {
    partitionKey: '/wave',
    indexed: ['/wave/?'],
    rights: ['items/create', 'items/replace', 'items/delete', ...READING],
    why: 'The lists of a wave, each rewritten whole under its ETag, so that an item tells no order; and the salt of its keys. Marks, answers that wait and the salt are deleted when the wave closes; what is counted stays.',
  },
  worklist: {
    partitionKey: '/partnership',
    indexed: [
      '/partnership/?',
      '/waitingOn/[]/?',
      '/raising/[]/?',
      '/situation/?',
      '/dueAt/?',
      '/raisedAt/?',
      '/link/escalation/?',
      '/nextAttentionAt/?',
    ],
    rights: ['items/create', 'items/replace', 'items/delete', ...READING],
    why: 'A view of the record that can be dropped and built again. Every list is one query within a partnership.',
  },
  people: {
    partitionKey: '/person',
    defaultTtl: -1,
    indexed: ['/person/?'],
    rights: ['items/create', 'items/upsert', 'items/delete', ...READING],
    why: 'Where a person is written to in Teams, and the raise they have begun: the newest replaces the one before, and both may be forgotten.',
  },
  card: {
    partitionKey: '/escalation',
    indexed: ['/escalation/?'],
    rights: ['items/create', 'items/replace', ...READING],
    why: "Which message shows an escalation in a person's chat. Replaced only under its ETag: an older card never takes the place of a newer one.",
  },
  named: {
    partitionKey: '/id',
    indexed: [],
    rights: ['items/create', ...READING],
    why: 'Someone named by work email: created once under a digest of the email, so that every instance gives the same person.',
  },
  directory: {
    partitionKey: '/version',
    indexed: ['/version/?'],
    rights: ['items/create', 'items/replace', ...READING],
    why: "The directory's files in pieces, by version, and one item that names the version in use, switched once all pieces are there.",
  },
  progress: {
    partitionKey: '/id',
    indexed: [],
    rights: ['items/create', 'items/replace', 'items/delete', ...READING],
    why: 'How far the change feed has been read, under its ETag: of two instances that read on, one is told to look again.',
  },
} as const satisfies Readonly<Record<string, ContainerDefinition>>;

export type ContainerName = keyof typeof CONTAINERS;

/**
 * What the identity of the commands that erase has, and nobody else: `npm run erase` and `npm run retention` append the
 * entry that says so, then replace each entry by itself without its words. The service's identity never gets this, nor
 * this identity anything else.
 */
export const ERASER_RIGHTS = {
  record: ['items/create', 'items/replace', ...READING],
} as const satisfies Readonly<Partial<Record<ContainerName, readonly ItemAction[]>>>;

/** The names, in the order of the definition. */
export const CONTAINER_NAMES = [
  'record',
  'checkpoint',
  'release',
  'delivery',
  'access-log',
  'tally',
  'learning-note',
  'shelf',
  'wave',
  'wave-ask',
  'wave-list',
  'worklist',
  'people',
  'card',
  'named',
  'directory',
  'progress',
] as const satisfies readonly ContainerName[];

/** The indexing policy as Cosmos DB takes it. */
export function indexingPolicyOf({ indexed }: ContainerDefinition) {
  return {
    indexingMode: 'consistent' as const,
    automatic: true,
    includedPaths: indexed.map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
  };
}
