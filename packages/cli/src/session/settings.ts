/** What every command may be told besides its own options. */
export interface Settings {
  readonly json: boolean;
  /** The file that jobs are kept in. */
  readonly store: string | undefined;
  /** `here`: a sandbox of this command alone; else the address of one that is served. */
  readonly sandbox: URL | 'here' | undefined;
}
