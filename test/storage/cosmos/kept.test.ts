import { acknowledgedDraft, chain, entryAt } from '../../record/sample-entries.ts';
import { itemsOf } from '../../../src/storage/cosmos/items.ts';
import { freshNames } from '../contract/fresh-names.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { benchOverDouble } from './cosmos-bench.ts';

const { open } = benchOverDouble();

describe('An item that is not as it was written', () => {
  it('in the record is a broken record, named by reference and version', async () => {
    const escalation = freshNames().escalation();
    const entry = entryAt(chain(acknowledgedDraft(escalation)), 1);
    const items = itemsOf(open().account, 'record');
    await items.create({ ...entry, note: 'a field that is not hashed' });
    await expect(open().record.read(escalation)).rejects.toMatchObject({
      code: 'record-broken',
      details: { escalation, version: '1' },
    });
  });

  it('in the place of another is a broken record', async () => {
    const escalation = freshNames().escalation();
    const entry = entryAt(chain(acknowledgedDraft(escalation)), 1);
    await itemsOf(open().account, 'record').create({ ...entry, id: '000002' });
    await expect(open().record.read(escalation)).rejects.toMatchObject({ code: 'record-broken' });
  });

  it('elsewhere is a fault that names the container and quotes nothing', async () => {
    const names = freshNames();
    const entry = entryAt(chain(acknowledgedDraft(names.escalation())), 1);
    const partnership = names.partnership('kent');
    await itemsOf(open().account, 'worklist').create({
      ...lineOf(entry, { partnership }),
      id: 'one',
      urgent: 'perhaps',
    });
    await expect(open().worklist.open(partnership)).rejects.toMatchObject({
      code: 'store-item-broken',
      details: { container: 'worklist' },
    });
  });
});
