import { expect, test } from 'vitest';
import {
  addPrediction,
  createBlockGrid,
  subtractPrediction,
} from '../../src/clip/h264/block-grid.ts';
import { quantiseAc, quantiseChromaDc, quantiseLumaDc } from '../../src/clip/h264/quantiser.ts';
import { forwardTransform, inverseTransform } from '../../src/clip/h264/transform.ts';
import { createRandom } from '../../src/clip/picture/random.ts';

test.each([
  ['luma', 16, quantiseLumaDc],
  ['chroma', 8, quantiseChromaDc],
] as const)('what a decoder makes of %s is close to the source', (_, side, quantiseDc) => {
  const random = createRandom(3);
  const source = Uint8Array.from({ length: side * side }, () => Math.floor(random() * 256));
  const decoded = new Uint8Array(side * side);
  const site = { source, decoded, offset: 0, stride: side, hasLeft: false, hasTop: false };
  const grid = createBlockGrid(side);
  grid.prediction.fill(128);
  subtractPrediction(grid, site);
  for (let at = 0; at < side * side; at += 16) forwardTransform(grid.coefficients, at);
  expect(quantiseAc(grid)).toBe(true);
  quantiseDc(grid);
  for (let at = 0; at < side * side; at += 16) inverseTransform(grid.coefficients, at);
  addPrediction(grid, site);
  const error = Math.hypot(...Array.from(source, (pixel, i) => pixel - (decoded[i] ?? 0))) / side;
  expect(error).toBeGreaterThan(0);
  expect(error).toBeLessThan(6);
});

test('a source that equals its prediction leaves nothing to code', () => {
  const grid = createBlockGrid(8);
  const source = new Uint8Array(64).fill(77);
  grid.prediction.fill(77);
  const site = {
    source,
    decoded: new Uint8Array(64),
    offset: 0,
    stride: 8,
    hasLeft: false,
    hasTop: false,
  };
  subtractPrediction(grid, site);
  expect([quantiseAc(grid), quantiseChromaDc(grid)]).toEqual([false, false]);
  addPrediction(grid, site);
  expect(site.decoded).toEqual(source);
});
