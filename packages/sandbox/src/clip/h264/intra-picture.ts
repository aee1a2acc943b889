import { type BitWriter, putSigned, putUnsigned } from './bit-writer.ts';
import {
  addPrediction,
  type BlockGrid,
  createBlockGrid,
  subtractPrediction,
} from './block-grid.ts';
import { CHROMA_MODE_DC, predictChroma } from './chroma-prediction.ts';
import {
  type CoefficientCounts,
  createCoefficientCounts,
  nearbyCount,
} from './coefficient-counts.ts';
import { predictLuma } from './luma-prediction.ts';
import type { MacroblockSite } from './macroblock-site.ts';
import { createPlanes, type Planes } from './planes.ts';
import { quantiseAc, quantiseChromaDc, quantiseLumaDc } from './quantiser.ts';
import { CHROMA_DC, putResidualBlock } from './residual-block.ts';
import type { StreamGeometry } from './stream-geometry.ts';
import { forwardTransform, inverseTransform } from './transform.ts';

/** Writes the macroblocks of a picture that needs no other, every one as Intra16x16. */
export type IntraCoder = (writer: BitWriter, source: Planes) => void;

/** A coder whose buffers are reused from picture to picture; the source has the coded size. */
export function createIntraCoder({ columns, rows }: StreamGeometry): IntraCoder {
  const decoded = createPlanes(columns * 16, rows * 16, [0, 0, 0]);
  const luma = createPlaneCoder(16, columns, rows);
  const blue = createPlaneCoder(8, columns, rows);
  const red = createPlaneCoder(8, columns, rows);
  return (writer, source) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const mode = codeLuma(luma, column, row, source.y, decoded.y);
        codeChroma(blue, column, row, source.u, decoded.u);
        codeChroma(red, column, row, source.v, decoded.v);
        putMacroblock(writer, mode, luma, [blue, red]);
        putLumaBlocks(writer, luma, column, row);
        putChromaBlocks(writer, [blue, red], column, row);
      }
    }
  };
}

interface PlaneCoder {
  readonly grid: BlockGrid;
  readonly counts: CoefficientCounts;
  readonly columns: number;
  hasDc: boolean;
  hasAc: boolean;
}

function createPlaneCoder(side: 16 | 8, columns: number, rows: number): PlaneCoder {
  const blocks = side / 4;
  const counts = createCoefficientCounts(columns * blocks, rows * blocks);
  return { grid: createBlockGrid(side), counts, columns, hasDc: false, hasAc: false };
}

function codeLuma(
  coder: PlaneCoder,
  column: number,
  row: number,
  source: Uint8Array,
  decoded: Uint8Array,
): number {
  const site = siteOf(coder, column, row, source, decoded);
  const mode = predictLuma(site, coder.grid.prediction);
  transformBlocks(coder, site);
  quantiseLumaDc(coder.grid);
  restoreBlocks(coder, site);
  return mode;
}

function codeChroma(
  coder: PlaneCoder,
  column: number,
  row: number,
  source: Uint8Array,
  decoded: Uint8Array,
): void {
  const site = siteOf(coder, column, row, source, decoded);
  predictChroma(site, coder.grid.prediction);
  transformBlocks(coder, site);
  coder.hasDc = quantiseChromaDc(coder.grid);
  restoreBlocks(coder, site);
}

function siteOf(
  { grid: { side }, columns }: PlaneCoder,
  column: number,
  row: number,
  source: Uint8Array,
  decoded: Uint8Array,
): MacroblockSite {
  const stride = columns * side;
  const offset = row * side * stride + column * side;
  return { source, decoded, offset, stride, hasLeft: column > 0, hasTop: row > 0 };
}

function transformBlocks(coder: PlaneCoder, site: MacroblockSite): void {
  const { grid } = coder;
  subtractPrediction(grid, site);
  for (let at = 0; at < grid.coefficients.length; at += 16) forwardTransform(grid.coefficients, at);
  coder.hasAc = quantiseAc(grid);
}

function restoreBlocks({ grid }: PlaneCoder, site: MacroblockSite): void {
  for (let at = 0; at < grid.coefficients.length; at += 16) inverseTransform(grid.coefficients, at);
  addPrediction(grid, site);
}

type ChromaCoders = readonly [blue: PlaneCoder, red: PlaneCoder];

/** 0: nothing coded, 1: DC only, 2: everything. */
function chromaPattern([blue, red]: ChromaCoders): number {
  if (blue.hasAc || red.hasAc) return 2;
  return blue.hasDc || red.hasDc ? 1 : 0;
}

/** The macroblock header: mb_type of table 7-11, the chroma mode, and an unchanged quantiser. */
function putMacroblock(
  writer: BitWriter,
  mode: number,
  luma: PlaneCoder,
  chroma: ChromaCoders,
): void {
  putUnsigned(writer, 1 + mode + 4 * chromaPattern(chroma) + (luma.hasAc ? 12 : 0));
  putUnsigned(writer, CHROMA_MODE_DC);
  putSigned(writer, 0);
}

// Luma blocks are written quadrant by quadrant (ITU-T H.264 figure 6-10); the grid holds them row by row.
const QUADRANT_ORDER = [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15] as const;

function putLumaBlocks(writer: BitWriter, coder: PlaneCoder, column: number, row: number): void {
  const { grid, counts } = coder;
  putResidualBlock(writer, grid.dcLevels, 0, 16, nearbyCount(counts, column * 4, row * 4));
  for (const block of QUADRANT_ORDER) {
    putAcBlock(writer, coder, block, column * 4 + (block & 3), row * 4 + (block >> 2));
  }
}

function putChromaBlocks(
  writer: BitWriter,
  coders: ChromaCoders,
  column: number,
  row: number,
): void {
  const pattern = chromaPattern(coders);
  for (const { grid } of coders) {
    if (pattern > 0) putResidualBlock(writer, grid.dcLevels, 0, 4, CHROMA_DC);
  }
  for (const coder of coders) {
    // When one colour plane has AC values, both are written.
    coder.hasAc = pattern === 2;
    for (let block = 0; block < 4; block++) {
      putAcBlock(writer, coder, block, column * 2 + (block & 1), row * 2 + (block >> 1));
    }
  }
}

/** Writes the 15 values besides DC, or notes that the macroblock has none. */
function putAcBlock(
  writer: BitWriter,
  { grid, counts, hasAc }: PlaneCoder,
  block: number,
  x: number,
  y: number,
): void {
  const written = hasAc
    ? putResidualBlock(writer, grid.levels, block * 16 + 1, 15, nearbyCount(counts, x, y))
    : 0;
  counts.counts[y * counts.stride + x] = written;
}
