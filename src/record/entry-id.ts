/** The id of an entry within its escalation: its version (1 on) as six digits. */
export function entryId(version: number): string {
  return String(version).padStart(6, '0');
}
