import type { DirectoryTexts } from '../../directory/parse-directory.ts';
import type { Store } from '../store.ts';
import { cosmosAccessLog } from './access-log.ts';
import { cosmosCheckpoints } from './checkpoints.ts';
import { cosmosDeliveries } from './deliveries.ts';
import { cosmosDirectoryTexts, publishDirectory } from './directory-texts.ts';
import { itemsOf } from './items.ts';
import { cosmosLearningNotes } from './learning-notes.ts';
import { cosmosLedger, type Failpoint } from './ledger.ts';
import { openAccount, type Account, type CosmosSettings } from './open-account.ts';
import { cosmosPeople } from './people.ts';
import { whatIsWrong } from './ready.ts';
import { cosmosRecordReader, type CosmosRecordReader } from './record-reader.ts';
import { cosmosTallies } from './tallies.ts';
import { cosmosReleases } from './releases.ts';
import { cosmosShelf } from './shelf.ts';
import { cosmosSurvey } from './survey.ts';
import { cosmosWorklist } from './worklist.ts';

export interface CosmosStore extends Store {
  readonly record: CosmosRecordReader;
  /** For what stands beside the ports: the change feed. */
  readonly account: Account;
  /** The directory's texts, for a `HeldDirectory`, and what puts others in use. */
  readonly directoryTexts: () => Promise<DirectoryTexts>;
  publishDirectory(texts: DirectoryTexts): Promise<'in-use' | 'overtaken'>;
  /** What keeps the store from being used, one sentence each; empty where it can be. One request for each container. */
  ready(): Promise<readonly string[]>;
}

/**
 * The store in one database of a Cosmos DB account. Asks nothing of it yet: `ready` says what is wrong with it, and every
 * call fails with a Fault of the catalogue. `at` is for tests that cut the power: production passes nothing.
 */
export function openCosmosStore(settings: CosmosSettings, at?: Failpoint): CosmosStore {
  const account = openAccount(settings);
  const record = itemsOf(account, 'record');
  const directory = itemsOf(account, 'directory');
  return {
    account,
    ledger: cosmosLedger(record, at),
    record: cosmosRecordReader(record),
    checkpoints: cosmosCheckpoints(itemsOf(account, 'checkpoint')),
    releases: cosmosReleases(itemsOf(account, 'release')),
    worklist: cosmosWorklist(itemsOf(account, 'worklist')),
    deliveries: cosmosDeliveries(itemsOf(account, 'delivery')),
    people: cosmosPeople({
      people: itemsOf(account, 'people'),
      card: itemsOf(account, 'card'),
      named: itemsOf(account, 'named'),
    }),
    accessLog: cosmosAccessLog(itemsOf(account, 'access-log')),
    tallies: cosmosTallies(itemsOf(account, 'tally')),
    learningNotes: cosmosLearningNotes(itemsOf(account, 'learning-note')),
    shelf: cosmosShelf(itemsOf(account, 'shelf')),
    survey: cosmosSurvey({
      steps: itemsOf(account, 'wave'),
      asks: itemsOf(account, 'wave-ask'),
      lists: itemsOf(account, 'wave-list'),
    }),
    directoryTexts: cosmosDirectoryTexts(directory),
    publishDirectory: (texts) => publishDirectory(directory, texts),
    ready: () => whatIsWrong(account),
    // Sample data is for a file on one machine.
    sampleFilledAt: async () => null,
    close: () => account.close(),
  };
}
