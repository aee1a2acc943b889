/** A value that the model could not take and that was moved to the nearest one it can. */
export interface Adjustment {
  readonly field: string;
  readonly asked: unknown;
  readonly sent: unknown;
}

/** A field that was asked for and that the model does not take. */
export interface Unsupported {
  readonly field: string;
  readonly reason: string;
}
