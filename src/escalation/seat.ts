/**
 * Where someone sits in one escalation. What may be done from a seat is in possible.ts; who sits where, and which rights
 * come with it, in src/access/.
 *
 * `taking-up`: asked by the raising side to take it to the next stage. `panel`: gives the view of the last stage.
 * `adviser`: asked for advice by the raising side; acts for nobody. `informed`: had a part at an earlier stage.
 * `overseer`: looks after the process, never decides in it. `clock`: nobody; it records that the policy's time has passed.
 * `eraser`: nobody; it records which words were erased.
 */
export type Seat =
  'raising' | 'asked' | 'taking-up' | 'panel' | 'adviser' | 'informed' | 'overseer' | 'clock' | 'eraser';
