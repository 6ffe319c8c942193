/** What marks made-up challenges, wherever any of them is shown: on pages, on paper, in files. */
export const sample = {
  mark: 'SAMPLE',
  banner: 'SAMPLE: made-up challenges, for trying out.',
  /** Said of the part of a page the banner is, for those who hear it. */
  label: 'Sample',
};

/** What `npm run sample-data` says at the terminal. */
export const sampleDataWords = {
  begins: (first: string, last: string, challenges: number) =>
    `Filling with ${challenges} made-up challenges, from ${first} to ${last}. This takes a minute or two.`,
  challenges: 'challenges',
  filled: (challenges: number, open: number, entries: number) =>
    `${challenges} challenges, ${open} of them still open, in ${entries} entries.`,
  releasing: (year: string) => `Drafting, auditing and signing the release of ${year}.`,
  signed: (id: string) => `Signed: ${id}.`,
  nothingToShow: (year: string) => `Nothing of ${year} may be shown: there are too few challenges. It has no release.`,
  gateShut: (id: string) => `The gate does not let ${id} through, so it stays a draft.`,
  done: (file: string) => `Done: ${file}. Every page over it says ${sample.mark}. Look at it with: npm start`,
  role: 'Sample data',
};
