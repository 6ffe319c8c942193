import { attendEveryMinute } from '../../src/attention/every-minute.ts';

const settle = () => new Promise<void>((done) => setImmediate(done));

describe('attending every minute', () => {
  it('looks at once, one look at a time, and idle waits for the look under way', async () => {
    let looks = 0;
    let finish: () => void = () => undefined;
    const attending = attendEveryMinute(
      () => {
        looks += 1;
        return new Promise<void>((done) => {
          finish = done;
        });
      },
      () => undefined,
      () => 0.5,
    );
    attending.begin();
    let isIdle = false;
    const idle = attending.idle().then(() => {
      isIdle = true;
    });
    await settle();
    expect({ looks, isIdle }).toEqual({ looks: 1, isIdle: false });
    finish();
    await idle;
    attending.end();
    expect({ looks, isIdle }).toEqual({ looks: 1, isIdle: true });
  });

  it('reports a look that failed, and goes on', async () => {
    const failures: unknown[] = [];
    const broken = new Error('the store is away');
    const attending = attendEveryMinute(
      () => Promise.reject(broken),
      (error) => failures.push(error),
      () => 0,
    );
    attending.begin();
    await attending.idle();
    attending.end();
    expect(failures).toEqual([broken]);
  });
});
