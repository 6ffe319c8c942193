import type { Agency, Directory } from './directory.ts';
import { nameFits } from './name-fits.ts';

/** Which organisation someone means who says where they work: one, several that fit, or none that is listed. */
export type StatedAgency =
  { readonly found: 'one'; readonly agency: Agency } | { readonly found: 'several' } | { readonly found: 'none' };

/** Looks among a partnership's agencies of one kind. Saying so makes nobody a member of it: its lead confirms them. */
export function statedAgency(
  directory: Directory,
  { partnership, kind, name }: { readonly partnership: string; readonly kind: string; readonly name: string },
): StatedAgency {
  // An empty name is the answer of someone whose organisation is not listed, even where there is only one of its kind.
  if (name.trim() === '') return { found: 'none' };
  const fitting = directory.agencies.filter(
    (agency) => agency.kind === kind && agency.partnerships.includes(partnership) && nameFits(agency.name, name),
  );
  const [agency] = fitting;
  if (agency === undefined) return { found: 'none' };
  return fitting.length === 1 ? { found: 'one', agency } : { found: 'several' };
}
