import { type BitWriter, putBits } from './bit-writer.ts';
import {
  CHROMA_TOTAL_ZEROS_CODES,
  CHROMA_TOTAL_ZEROS_LENGTHS,
  COEFFICIENT_TOKEN_CODES,
  COEFFICIENT_TOKEN_LENGTHS,
  RUN_CODES,
  RUN_LENGTHS,
  TOTAL_ZEROS_CODES,
  TOTAL_ZEROS_LENGTHS,
} from './cavlc-tables.ts';

/** Stands for the neighbour count of a chroma DC block, which has a code table of its own. */
export const CHROMA_DC = -1;

/**
 * Writes `count` quantised values, in scan order from `offset`, as one CAVLC block (ITU-T H.264
 * 9.2) and returns how many are not zero; `nearby` is the count that the neighbours predict.
 */
export function putResidualBlock(
  writer: BitWriter,
  values: Int32Array,
  offset: number,
  count: number,
  nearby: number,
): number {
  const { total, zeros } = collectRuns(values, offset, count);
  const ones = trailingOnes(total);
  const table = tokenTable(nearby);
  putCode(
    writer,
    COEFFICIENT_TOKEN_LENGTHS[table],
    COEFFICIENT_TOKEN_CODES[table],
    total * 4 + ones,
  );
  if (total === 0) return 0;
  for (let i = 0; i < ones; i++) putBits(writer, (LEVELS[i] ?? 0) < 0 ? 1 : 0, 1);
  putLevels(writer, total, ones);
  if (total < count) {
    const chroma = nearby === CHROMA_DC;
    const lengths = chroma ? CHROMA_TOTAL_ZEROS_LENGTHS : TOTAL_ZEROS_LENGTHS;
    const codes = chroma ? CHROMA_TOTAL_ZEROS_CODES : TOTAL_ZEROS_CODES;
    putCode(writer, lengths[total - 1], codes[total - 1], zeros);
  }
  putRuns(writer, total, zeros);
  return total;
}

// Scratch for one block, highest frequency first: allocating per block would halve the speed.
const LEVELS = new Int32Array(16);
const RUNS = new Int32Array(16);
const FOUND = { total: 0, zeros: 0 };

/** Fills `LEVELS` and, for each, how many zeros stand directly before it. */
function collectRuns(values: Int32Array, offset: number, count: number): typeof FOUND {
  let total = 0;
  let zeros = 0;
  let run = 0;
  for (let i = count - 1; i >= 0; i--) {
    const value = values[offset + i] ?? 0;
    if (value !== 0) {
      if (total > 0) RUNS[total - 1] = run;
      LEVELS[total++] = value;
      run = 0;
    } else if (total > 0) {
      run++;
      zeros++;
    }
  }
  if (total > 0) RUNS[total - 1] = run;
  FOUND.total = total;
  FOUND.zeros = zeros;
  return FOUND;
}

function trailingOnes(total: number): number {
  let ones = 0;
  while (ones < 3 && ones < total && Math.abs(LEVELS[ones] ?? 0) === 1) ones++;
  return ones;
}

function tokenTable(nearby: number): number {
  if (nearby === CHROMA_DC) return 4;
  if (nearby < 2) return 0;
  if (nearby < 4) return 1;
  return nearby < 8 ? 2 : 3;
}

function putLevels(writer: BitWriter, total: number, ones: number): void {
  let suffixBits = total > 10 && ones < 3 ? 1 : 0;
  for (let i = ones; i < total; i++) {
    const level = LEVELS[i] ?? 0;
    const size = Math.abs(level);
    const code = level > 0 ? 2 * size - 2 : 2 * size - 1;
    // After fewer than three trailing ones the first level cannot be one, so its codes start there.
    putLevel(writer, i === ones && ones < 3 ? code - 2 : code, suffixBits);
    if (suffixBits === 0) suffixBits = 1;
    if (size > 3 << (suffixBits - 1) && suffixBits < 6) suffixBits++;
  }
}

function putLevel(writer: BitWriter, code: number, suffixBits: number): void {
  const escape = suffixBits === 0 ? 30 : 15 << suffixBits;
  if (code >= escape) {
    putBits(writer, 1, 16);
    // Baseline has no longer escape; the quantiser in use stays far below this limit.
    putBits(writer, Math.min(code - escape, 0xfff), 12);
  } else if (suffixBits > 0) {
    putBits(writer, 1, (code >> suffixBits) + 1);
    putBits(writer, code & ((1 << suffixBits) - 1), suffixBits);
  } else if (code < 14) {
    putBits(writer, 1, code + 1);
  } else {
    putBits(writer, 1, 15);
    putBits(writer, code - 14, 4);
  }
}

function putRuns(writer: BitWriter, total: number, zeros: number): void {
  let left = zeros;
  for (let i = 0; i < total - 1 && left > 0; i++) {
    const row = Math.min(left, 7) - 1;
    const run = RUNS[i] ?? 0;
    putCode(writer, RUN_LENGTHS[row], RUN_CODES[row], run);
    left -= run;
  }
}

function putCode(
  writer: BitWriter,
  lengths: Uint8Array | undefined,
  codes: Uint8Array | undefined,
  index: number,
): void {
  putBits(writer, codes?.[index] ?? 0, lengths?.[index] ?? 0);
}
