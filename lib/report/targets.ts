/**
 * Where a reader can pass a report on, by hand. The one place to set it: whoever publishes a build fills in what there
 * is. `null`: there is none, and the button is absent (mail: the reader fills in the address).
 */
export interface ReportTargets {
  /** Page that opens a new public issue and takes `title` and `body` from its query, https only. */
  readonly tracker: string | null;
  /** Address of the people who answer reports. */
  readonly mail: string | null;
}

/** Where this build lets reports be passed on; `null` switches a way off. */
export const TARGETS: ReportTargets = { tracker: null, mail: null };
