/** Where one macroblock lies in a plane, and which decoded neighbours it can be predicted from. */
export interface MacroblockSite {
  readonly source: Uint8Array;
  /** What a decoder holds so far, before its deblocking filter. */
  readonly decoded: Uint8Array;
  /** Index of the macroblock's first pixel, and pixels from one row to the next. */
  readonly offset: number;
  readonly stride: number;
  readonly hasLeft: boolean;
  readonly hasTop: boolean;
}
