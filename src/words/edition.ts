/** The edition of the words. Each entry of the record keeps it beside the card a person had before them; raise it with every change. */
export const WORDS_EDITION = 'en-GB 2026-11-21.4';
