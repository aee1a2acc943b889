/** A file on the disk, by which it is known again. */
export interface WrittenFile {
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface SavedFile extends WrittenFile {
  /** As it was given, or the file that was made in the folder that was given. */
  readonly path: string;
}
