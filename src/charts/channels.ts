/** Where a mark stands: at the pixel its field says. */
export function placed<Field extends string>(field: Field) {
  return { field, type: 'quantitative' as const, axis: null, scale: null };
}

/** Where a mark stands: its field's value on a scale from one pixel to another. */
export function scaled<Field extends string>(field: Field, domain: [number, number], range: [number, number]) {
  return { field, type: 'quantitative' as const, axis: null, scale: { domain, range } };
}
