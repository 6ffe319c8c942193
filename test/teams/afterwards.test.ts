import { makeAfterwards } from '../../src/teams/afterwards.ts';

/** Something to wait for that a test lets happen. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('what is done after the answer', () => {
  it('happens one after the other under one key, however long the first takes', async () => {
    const done: string[] = [];
    const slow = gate();
    const afterwards = makeAfterwards(() => undefined);
    afterwards.add('chat', async () => {
      await slow.opened;
      done.push('first');
    });
    afterwards.add('chat', async () => void done.push('second'));
    await Promise.resolve();
    expect(done).toEqual([]);
    slow.open();
    await afterwards.idle();
    expect(done).toEqual(['first', 'second']);
  });

  it('lets whoever else works on the same wait for their turn, and for its end', async () => {
    const done: string[] = [];
    const slow = gate();
    const afterwards = makeAfterwards(() => undefined);
    afterwards.add('escalation', async () => {
      await slow.opened;
      done.push('follow-up');
    });
    const swept = afterwards.inTurn('escalation', async () => void done.push('sweep'));
    await Promise.resolve();
    expect(done).toEqual([]);
    slow.open();
    await swept;
    expect(done).toEqual(['follow-up', 'sweep']);
  });

  it('leaves a failure to whoever waited for it, once, and goes on with the next', async () => {
    const reported: unknown[] = [];
    const afterwards = makeAfterwards((error) => reported.push(error));
    const waited = afterwards.inTurn('escalation', () => Promise.reject(new Error('broken')));
    const next = afterwards.inTurn('escalation', async () => undefined);
    await expect(waited).rejects.toThrow('broken');
    await next;
    await afterwards.idle();
    expect(reported).toEqual([]);
  });

  it('does not wait under another key', async () => {
    const done: string[] = [];
    const slow = gate();
    const afterwards = makeAfterwards(() => undefined);
    afterwards.add('dead chat', () => slow.opened);
    const other = gate();
    afterwards.add('chat', async () => {
      done.push('other');
      other.open();
    });
    await other.opened;
    expect(done).toEqual(['other']);
    slow.open();
    await afterwards.idle();
  });

  it('a failure is reported and does not stop what comes after, thrown at once or later', async () => {
    const [failures, done]: [unknown[], string[]] = [[], []];
    const afterwards = makeAfterwards((error) => failures.push(error));
    afterwards.add('chat', () => {
      throw new Error('at once');
    });
    afterwards.add('chat', async () => Promise.reject(new Error('later')));
    afterwards.add('chat', async () => void done.push('still'));
    await afterwards.idle();
    expect(failures).toEqual([new Error('at once'), new Error('later')]);
    expect(done).toEqual(['still']);
  });

  it('is idle only once what was added meanwhile is done too', async () => {
    const done: string[] = [];
    const afterwards = makeAfterwards(() => undefined);
    afterwards.add('escalation', async () => {
      afterwards.add('person', async () => {
        await Promise.resolve();
        afterwards.add('person', async () => void done.push('last'));
      });
    });
    await afterwards.idle();
    expect(done).toEqual(['last']);
  });
});
