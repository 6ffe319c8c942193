/** What Markdown and templates make something of, and what cannot be seen but turns the text around it. */
const MARKS = /[\\`*_{}[\]<>#|~$]|\p{C}/gu;

/** The title of a wave for a heading: a project lead typed it, and a heading is drawn with Markdown. */
export function plainTitle(title: string): string {
  return title.replaceAll(MARKS, ' ').replaceAll('://', ' ').replaceAll(/\s+/g, ' ').trim();
}
