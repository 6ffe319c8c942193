/** The name a file is saved under. One of made-up figures says so there too: it is all that is seen of a file in a folder. */
export function fileName(name: string, isSample: boolean): string {
  return isSample ? `SAMPLE-${name}` : name;
}
