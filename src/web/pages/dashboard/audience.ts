/** Whom the dashboard is open to. Opening it to the public is a setting, and names the role that allowed it (people.md E6). */
export type Audience = { readonly kind: 'signed-in' } | { readonly kind: 'public'; readonly allowedBy: string };
