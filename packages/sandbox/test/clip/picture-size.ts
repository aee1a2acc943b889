/** Size of the shown picture by the sequence parameters inside an AVCDecoderConfigurationRecord. */
export function pictureSize(record: Uint8Array): {
  readonly width: number;
  readonly height: number;
} {
  // Six bytes of record and two of length come before the parameters.
  const length = ((record[6] ?? 0) << 8) | (record[7] ?? 0);
  const bits = bitReader(withoutEmulation(record.subarray(8, 8 + length)));
  bits.skip(8 + 24); // NAL header; profile, constraints, level
  bits.unsigned(); // seq_parameter_set_id
  bits.unsigned(); // log2_max_frame_num_minus4
  bits.unsigned(); // pic_order_cnt_type, 0 in our streams
  bits.unsigned(); // log2_max_pic_order_cnt_lsb_minus4
  bits.unsigned(); // max_num_ref_frames
  bits.skip(1);
  const columns = bits.unsigned() + 1;
  const rows = bits.unsigned() + 1;
  bits.skip(2);
  const isCropped = bits.take() === 1;
  const [left, right, top, bottom] = isCropped
    ? [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()]
    : [0, 0, 0, 0];
  return { width: columns * 16 - 2 * (left + right), height: rows * 16 - 2 * (top + bottom) };
}

function withoutEmulation(unit: Uint8Array): Uint8Array {
  return unit.filter((byte, i) => !(byte === 3 && unit[i - 1] === 0 && unit[i - 2] === 0));
}

function bitReader(bytes: Uint8Array) {
  let at = 0;
  const take = (): number => {
    const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at++;
    return bit;
  };
  return {
    take,
    skip(count: number): void {
      at += count;
    },
    unsigned(): number {
      let zeros = 0;
      while (zeros < 32 && take() === 0) zeros++;
      let value = 1;
      for (let i = 0; i < zeros; i++) value = value * 2 + take();
      return value - 1;
    },
  };
}
