import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/** A PNG file of one colour. */
export function pngOf(width: number, height: number, colour: Rgba): Uint8Array {
  return PNG.sync.write(
    Object.assign(new PNG({ width, height }), { data: pixels(width, height, colour) }),
  );
}

/** A JPEG file of one colour. */
export function jpegOf(width: number, height: number, colour: Rgba): Uint8Array {
  return jpeg.encode({ width, height, data: pixels(width, height, colour) }, 90).data;
}

/** A JPEG file of a red disc on blue, in which moved or broken blocks would be seen. */
export function discJpeg(width: number, height: number): Uint8Array {
  const data = pixels(width, height, [20, 60, 160, 255]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInside = Math.hypot(x - width / 2, y - height / 2) < Math.min(width, height) / 4;
      if (isInside) data.set([200, 40, 30, 255], (y * width + x) * 4);
    }
  }
  return jpeg.encode({ width, height, data }, 90).data;
}

function pixels(width: number, height: number, colour: Rgba): Buffer {
  return Buffer.alloc(width * height * 4, Buffer.from(colour));
}
