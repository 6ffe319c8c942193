import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCosmosEraser } from '../../src/storage/cosmos/open-cosmos-eraser.ts';
import { DirectoryFiles } from '../../src/storage/files/directory-files.ts';
import { openEraser } from '../../src/storage/sqlite/open-eraser.ts';
import { KNOWN } from '../directory/sample.ts';
import { accessLogContract } from './contract/access-log.ts';
import { checkpointsContract } from './contract/checkpoints.ts';
import { deliveriesContract } from './contract/deliveries.ts';
import { directoryContract } from './contract/directory.ts';
import { erasureContract, type OpenEraser } from './contract/erasure.ts';
import type { Open } from './contract/fresh-names.ts';
import { ledgerContract } from './contract/ledger.ts';
import { learningNotesContract } from './contract/learning-notes.ts';
import { peopleContract } from './contract/people.ts';
import { recordContract } from './contract/record.ts';
import { releasesContract } from './contract/releases.ts';
import { shelfContract } from './contract/shelf.ts';
import { surveyContract } from './contract/survey.ts';
import { talliesContract } from './contract/tallies.ts';
import { worklistContract } from './contract/worklist.ts';
import { benchOverAccount, benchOverCosmosServer, benchOverDouble, type CosmosBench } from './cosmos/cosmos-bench.ts';
import { storeInTemporaryFolder } from './sqlite/sample-store.ts';

/** Every store keeps the same promises; this is the one place where they are written down. */
function contract(open: Open, openEraser: OpenEraser): void {
  recordContract(open);
  checkpointsContract(open);
  releasesContract(open);
  ledgerContract(open);
  worklistContract(open);
  deliveriesContract(open);
  peopleContract(open);
  accessLogContract(open);
  talliesContract(open);
  learningNotesContract(open);
  surveyContract(open);
  shelfContract(open);
  erasureContract(open, openEraser);
}

function cosmosContract({ open, directory }: CosmosBench): void {
  contract(
    () => open(),
    () => openCosmosEraser(open().account.settings),
  );
  directoryContract(() => directory(KNOWN));
}

describe('SQLite', () => {
  const { file, open } = storeInTemporaryFolder();
  contract(open, () => openEraser(file()));
});

describe('The directory in files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'directory-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  directoryContract(() => ({
    source: (now, onBroken) =>
      new DirectoryFiles({ folder, known: KNOWN, now, ...(onBroken === undefined ? {} : { onBroken }) }),
    put: async (texts) => {
      for (const { file, text } of [texts.agencies, texts.people, texts.cover]) writeFileSync(join(folder, file), text);
    },
  }));
});

describe('Cosmos DB as @vercel/cosmosdb-server has it', () => {
  cosmosContract(benchOverCosmosServer());
});

describe('Cosmos DB as our own double of its protocol has it', () => {
  cosmosContract(benchOverDouble());
});

const endpoint = process.env['COSMOS_ENDPOINT'] ?? '';
if (endpoint === '') {
  describe('Cosmos DB itself', () => {
    it.skip('NOT RUN: name an account or an emulator for tests in COSMOS_ENDPOINT and COSMOS_DATABASE', () =>
      undefined);
  });
} else {
  describe('Cosmos DB itself', () => {
    cosmosContract(benchOverAccount(endpoint));
  });
}
