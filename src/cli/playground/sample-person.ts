/** Someone of the sample directory who gets a window of their own. Named by role and agency, never by name. */
export interface SamplePerson {
  /** The key the service knows them by. */
  readonly person: string;
  readonly aadObjectId: string;
  readonly tenantId: string;
  /** As people read it: "Team manager, Assessment team". */
  readonly title: string;
  readonly agencyName: string;
}
