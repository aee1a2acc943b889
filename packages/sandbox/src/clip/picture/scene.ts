import { hsvToRgb, type Rgb } from './colour.ts';
import { createRandom } from './random.ts';
import { createRgbaImage, type RgbaImage } from './rgba-image.ts';

/** A landscape that only this seed gives: a sky, soft discs and three ranges of hills. */
export function paintScene(seed: number, width: number, height: number): RgbaImage {
  const image = createRgbaImage(width, height);
  const random = createRandom(seed);
  const hue = random();
  paintSky(
    image,
    hsvToRgb(hue, 0.65, 0.35),
    hsvToRgb((hue + 0.12 + random() * 0.2) % 1, 0.6, 0.95),
  );
  for (let i = 0; i < 6; i++) paintDisc(image, hue, random);
  for (let i = 0; i < 3; i++)
    paintHills(image, hsvToRgb((hue + 0.55) % 1, 0.5, 0.42 - 0.12 * i), i, random);
  return image;
}

/** Plain grey, for a picture that is known about but cannot be shown. */
export function paintBlank(width: number, height: number): RgbaImage {
  const image = createRgbaImage(width, height);
  paintSky(image, [58, 60, 64], [84, 87, 92]);
  return image;
}

/** A vertical gradient, with a little noise because flat steps would show as bands. */
function paintSky({ width, height, pixels }: RgbaImage, top: Rgb, bottom: Rgb): void {
  const random = createRandom(99);
  for (let y = 0; y < height; y++) {
    const part = Math.min(1, y / (height * 0.75));
    const red = top[0] + (bottom[0] - top[0]) * part;
    const green = top[1] + (bottom[1] - top[1]) * part;
    const blue = top[2] + (bottom[2] - top[2]) * part;
    for (let at = y * width * 4; at < (y + 1) * width * 4; at += 4) {
      const noise = (random() - 0.5) * 3;
      pixels[at] = red + noise;
      pixels[at + 1] = green + noise;
      pixels[at + 2] = blue + noise;
    }
  }
}

function paintDisc({ width, height, pixels }: RgbaImage, hue: number, random: () => number): void {
  const centreX = random() * width;
  const centreY = random() * height * 0.7;
  const radius = (0.06 + 0.12 * random()) * width;
  const colour = hsvToRgb((hue + 0.4 + 0.3 * random()) % 1, 0.45, 1);
  const strength = 0.35 + 0.4 * random();
  const bottom = Math.min(height, centreY + radius);
  const right = Math.min(width, centreX + radius);
  for (let y = Math.max(0, Math.floor(centreY - radius)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(centreX - radius)); x < right; x++) {
      const depth = 1 - Math.hypot(x - centreX, y - centreY) / radius;
      if (depth <= 0) continue;
      const cover = Math.min(1, depth * 8) * strength;
      const at = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const under = pixels[at + c] ?? 0;
        pixels[at + c] = under + ((colour[c] ?? 0) - under) * cover;
      }
    }
  }
}

function paintHills(
  { width, height, pixels }: RgbaImage,
  colour: Rgb,
  distance: number,
  random: () => number,
): void {
  const base = height * (0.5 + 0.13 * distance + 0.05 * random());
  const swing = height * (0.05 + 0.06 * random());
  const wave = ((2 + 4 * random()) * Math.PI) / width;
  const phase = random() * 7;
  for (let x = 0; x < width; x++) {
    const ridge =
      base +
      swing * Math.sin(x * wave + phase) +
      swing * 0.4 * Math.sin(x * wave * 2.7 + phase * 2);
    for (let y = Math.max(0, Math.floor(ridge)); y < height; y++) {
      // The ridge covers only part of the pixel it runs through, or it would look like stairs.
      const cover = Math.min(1, y + 1 - ridge);
      const at = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const under = pixels[at + c] ?? 0;
        pixels[at + c] = under + ((colour[c] ?? 0) - under) * cover;
      }
    }
  }
}
