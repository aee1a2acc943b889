/** Size of the coded picture: what is shown, and below and beside it what cropping hides. */
export interface StreamGeometry {
  readonly width: number;
  readonly height: number;
  readonly codedWidth: number;
  readonly codedHeight: number;
  /** Macroblocks (16 x 16 pixels) across and down the coded picture. */
  readonly columns: number;
  readonly rows: number;
}

/** Rounds the shown picture and its hidden margins up to whole macroblocks. */
export function streamGeometry(
  shown: { readonly width: number; readonly height: number },
  least: { readonly codedWidth: number; readonly codedHeight: number },
): StreamGeometry {
  const columns = Math.ceil(Math.max(shown.width, least.codedWidth) / 16);
  const rows = Math.ceil(Math.max(shown.height, least.codedHeight) / 16);
  const { width, height } = shown;
  return { width, height, codedWidth: columns * 16, codedHeight: rows * 16, columns, rows };
}
