/** One thing that was looked at. */
export interface Finding {
  /** Such as `key of fal`. */
  readonly name: string;
  /** `note`: nothing is broken, and more could be had. */
  readonly state: 'good' | 'note' | 'bad';
  /** Plain text; what came from outside is made printable where it is printed. */
  readonly text: string;
}
