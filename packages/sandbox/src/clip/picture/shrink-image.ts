import { createRgbaImage, type RgbaImage } from './rgba-image.ts';

/** Averages squares of `factor` x `factor` pixels, so that sampling a large image does not alias. */
export function shrinkImage(image: RgbaImage, factor: number): RgbaImage {
  const steps = Math.min(factor, image.width, image.height);
  if (steps < 2) return image;
  const small = createRgbaImage(Math.floor(image.width / steps), Math.floor(image.height / steps));
  const sums = new Uint32Array(small.width * 3);
  for (let y = 0; y < small.height; y++) {
    sums.fill(0);
    for (let row = y * steps; row < (y + 1) * steps; row++) addRow(image, row, steps, sums);
    for (let x = 0; x < small.width; x++) {
      for (let c = 0; c < 3; c++) {
        small.pixels[(y * small.width + x) * 4 + c] = (sums[x * 3 + c] ?? 0) / (steps * steps);
      }
    }
  }
  return small;
}

function addRow({ width, pixels }: RgbaImage, row: number, steps: number, sums: Uint32Array): void {
  let at = row * width * 4;
  for (let sum = 0; sum < sums.length; sum += 3) {
    for (let i = 0; i < steps; i++) {
      sums[sum] = (sums[sum] ?? 0) + (pixels[at] ?? 0);
      sums[sum + 1] = (sums[sum + 1] ?? 0) + (pixels[at + 1] ?? 0);
      sums[sum + 2] = (sums[sum + 2] ?? 0) + (pixels[at + 2] ?? 0);
      at += 4;
    }
  }
}
