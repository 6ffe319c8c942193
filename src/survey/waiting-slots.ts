import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { Fault } from '../errors/fault.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { shuffled } from './shuffled.ts';

/** An answer that waits. */
export interface Slot {
  /** Random, known to nobody but whoever is keeping it now: by it they see that their write was the one, whatever the store answered. */
  readonly receipt: string;
  readonly text: string;
  /** It is on its way into the answers. */
  readonly moving: boolean;
}

/** A list of answers that wait. */
export interface Waiting {
  /** How many moves were begun. */
  readonly move: number;
  /** It is being closed: nothing is taken in any more. */
  readonly sealed: boolean;
  readonly slots: readonly Slot[];
}

/** What the slots are hidden under. */
export interface SlotCover {
  readonly key: Uint8Array;
  /** Whose slots they are: a slot of another list is none of this one's. */
  readonly of: string;
}

export const SLOTS = 32;
/** The longest text a slot takes, in bytes of UTF-8. */
export const LONGEST_TEXT = 621;

const RECEIPT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + RECEIPT_BYTES + 2;
const PLAIN_BYTES = HEAD_BYTES + LONGEST_TEXT;
const KIND = { empty: 0, waiting: 1, moving: 2 } as const;

const body = z.object({
  move: z.int().min(0),
  sealed: z.boolean(),
  slots: z.array(z.string()).length(SLOTS),
});

/** A receipt nobody had before. */
export function newReceipt(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(RECEIPT_BYTES)).toString('hex');
}

/**
 * The list as it is kept: always as many slots, each of the same length and encrypted anew (AES-256-GCM), empty ones too, all in
 * a new order. Two versions tell that it was rewritten and nothing else: not how many wait, nor which slot is new.
 */
export function coveredWaiting(
  { move, sealed, slots }: Waiting,
  cover: SlotCover,
  random: (bytes: number) => Uint8Array,
): string {
  const empty = Array.from({ length: SLOTS - slots.length }, () => null);
  const covered = shuffled([...slots, ...empty], random).map((slot) => covering(plainOf(slot), cover, random));
  return canonicalJson({ move, sealed, slots: covered });
}

/** The list that was kept. Throws Fault `wave-list-broken` where it was not kept under this key for this list. */
export function uncoveredWaiting(text: string, cover: SlotCover): Waiting {
  try {
    const { slots, ...rest } = body.parse(JSON.parse(text));
    const found = slots.map((slot) => slotIn(uncovering(slot, cover)));
    return { ...rest, slots: found.filter((slot) => slot !== null) };
  } catch (cause) {
    throw new Fault('wave-list-broken', { list: cover.of }, cause);
  }
}

function plainOf(slot: Slot | null): Buffer {
  const plain = Buffer.alloc(PLAIN_BYTES);
  if (slot === null) return plain;
  const text = Buffer.from(slot.text, 'utf8');
  // Whoever plans a wave is told before that its answers would not fit.
  if (text.length > LONGEST_TEXT) throw new Fault('unexpected');
  plain.writeUInt8(slot.moving ? KIND.moving : KIND.waiting, 0);
  Buffer.from(slot.receipt, 'hex').copy(plain, 1);
  plain.writeUInt16BE(text.length, HEAD_BYTES - 2);
  text.copy(plain, HEAD_BYTES);
  return plain;
}

function slotIn(plain: Buffer): Slot | null {
  const kind = plain.readUInt8(0);
  if (kind === KIND.empty) return null;
  const length = plain.readUInt16BE(HEAD_BYTES - 2);
  return {
    receipt: plain.subarray(1, 1 + RECEIPT_BYTES).toString('hex'),
    text: plain.subarray(HEAD_BYTES, HEAD_BYTES + length).toString('utf8'),
    moving: kind === KIND.moving,
  };
}

function covering(plain: Buffer, { key, of }: SlotCover, random: (bytes: number) => Uint8Array): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of, 'utf8'));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

function uncovering(text: string, { key, of }: SlotCover): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(of, 'utf8')).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
