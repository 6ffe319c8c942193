import { stageOf, wavesOf } from '../wave.ts';
import { isAfterOutcome } from '../after-outcome/quarter-wave.ts';
import { forgetPeople } from './fixed-people.ts';
import { askDue, remindDue, type Round, type RoundParts } from './rounds.ts';
import { sendingHours } from './sending-hours.ts';

/**
 * To be called about every minute, by every instance: asks who is to be asked in each open wave, and reminds where the project
 * lead wants it, in the hours for it. `goesOn` of the parts ends it early; the next call goes on where this one stopped.
 */
export function makeAskingPass(parts: RoundParts): () => Promise<void> {
  const inHours = sendingHours();
  const going: RoundParts = { ...parts, goesOn: () => parts.goesOn() && inHours(parts.now()) };
  // Of this instance: all asks of a wave are not read every minute for weeks after the last of them was sent.
  const done = new Set<string>();
  const once = async (name: string, work: () => Promise<'done' | 'stopped'>): Promise<void> => {
    if (!done.has(name) && (await work()) === 'done') done.add(name);
  };
  return async () => {
    for (const wave of wavesOf(await parts.store.steps())) {
      const named = (round: Round | 'forgotten') => `${wave.wave} ${round}`;
      if (wave.closed !== null || wave.abandoned) {
        await once(named('forgotten'), async () => {
          await forgetPeople(wave.wave, parts);
          // What was on its way while it closed has ended by now, and was noted behind the closing.
          await parts.store.forgetAsks(wave.wave);
          return 'done';
        });
      }
      if (!going.goesOn() || isAfterOutcome(wave) || stageOf(wave, parts.now()) !== 'open') continue;
      await once(named('first'), () => askDue(wave, going));
      // Nobody is reminded while others have not been asked.
      if (wave.reminded && done.has(named('first'))) await once(named('reminder'), () => remindDue(wave, going));
    }
  };
}
