/** The 4 x 4 forward transform of ITU-T H.264, in place on the 16 values from `offset`. */
export function forwardTransform(values: Int32Array, offset: number): void {
  for (let i = 0; i < 4; i++) forwardLine(values, offset + i * 4, 1);
  for (let i = 0; i < 4; i++) forwardLine(values, offset + i, 4);
}

/** The inverse (8.5.12.2) on the 16 values from `offset`, 64 times too large until rounded. */
export function inverseTransform(values: Int32Array, offset: number): void {
  for (let i = 0; i < 4; i++) inverseLine(values, offset + i * 4, 1);
  for (let i = 0; i < 4; i++) inverseLine(values, offset + i, 4);
}

/** The 4 x 4 Hadamard transform of luma DC values, in place; it is its own inverse but for scale. */
export function hadamardTransform(values: Int32Array): void {
  for (let i = 0; i < 4; i++) hadamardLine(values, i * 4, 1);
  for (let i = 0; i < 4; i++) hadamardLine(values, i, 4);
}

/** The 2 x 2 Hadamard transform of chroma DC values, in place. */
export function smallHadamardTransform(values: Int32Array): void {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  values[0] = a + b + c + d;
  values[1] = a - b + c - d;
  values[2] = a + b - c - d;
  values[3] = a - b - c + d;
}

function forwardLine(values: Int32Array, at: number, step: number): void {
  const a = values[at] ?? 0;
  const b = values[at + step] ?? 0;
  const c = values[at + 2 * step] ?? 0;
  const d = values[at + 3 * step] ?? 0;
  values[at] = a + d + (b + c);
  values[at + step] = 2 * (a - d) + (b - c);
  values[at + 2 * step] = a + d - (b + c);
  values[at + 3 * step] = a - d - 2 * (b - c);
}

function inverseLine(values: Int32Array, at: number, step: number): void {
  const a = values[at] ?? 0;
  const b = values[at + step] ?? 0;
  const c = values[at + 2 * step] ?? 0;
  const d = values[at + 3 * step] ?? 0;
  values[at] = a + c + (b + (d >> 1));
  values[at + step] = a - c + ((b >> 1) - d);
  values[at + 2 * step] = a - c - ((b >> 1) - d);
  values[at + 3 * step] = a + c - (b + (d >> 1));
}

function hadamardLine(values: Int32Array, at: number, step: number): void {
  const a = values[at] ?? 0;
  const b = values[at + step] ?? 0;
  const c = values[at + 2 * step] ?? 0;
  const d = values[at + 3 * step] ?? 0;
  values[at] = a + d + (b + c);
  values[at + step] = a - d + (b - c);
  values[at + 2 * step] = a + d - (b + c);
  values[at + 3 * step] = a - d - (b - c);
}
