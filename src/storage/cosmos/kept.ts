import type { z } from 'zod';
import { Fault } from '../../errors/fault.ts';
import type { ContainerName } from './containers.ts';
import type { Standing } from './items.ts';

/** What an item holds, in its shape. Throws Fault `store-item-broken`, which names the container and quotes nothing. */
export function kept<Held>(shape: z.ZodType<Held>, container: ContainerName, { body }: Standing): Held {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new Fault('store-item-broken', { container });
  return parsed.data;
}
