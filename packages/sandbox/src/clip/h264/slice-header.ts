import { type BitWriter, putBits, putSigned, putUnsigned } from './bit-writer.ts';
import { FRAME_NUMBER_BITS, PICTURE_ORDER_BITS } from './parameter-sets.ts';

/** What a slice header says about its picture; every picture is one slice. */
export interface SliceHeader {
  readonly kind: 'key' | 'motion';
  /** Differs between one key picture and the next. */
  readonly keyId: number;
  /** Pictures since the last key picture. */
  readonly sinceKey: number;
}

/** Writes a slice header with the deblocking filter on (ITU-T H.264 7.3.3). */
export function putSliceHeader(writer: BitWriter, { kind, keyId, sinceKey }: SliceHeader): void {
  const isKey = kind === 'key';
  putUnsigned(writer, 0); // first_mb_in_slice
  putUnsigned(writer, isKey ? 7 : 5); // slice_type: all I, all P
  putUnsigned(writer, 0); // pic_parameter_set_id
  // Only key pictures are referenced, so the number of the pictures between stays one above theirs.
  putBits(writer, isKey ? 0 : 1, FRAME_NUMBER_BITS);
  if (isKey) putUnsigned(writer, keyId);
  putBits(writer, (sinceKey * 2) & 0xffff, PICTURE_ORDER_BITS);
  // Key: output prior pictures, no long-term reference. Motion: default reference count and order.
  putBits(writer, 0, 2);
  putSigned(writer, 0); // slice_qp_delta
  putUnsigned(writer, 0); // disable_deblocking_filter_idc: filter on
  putSigned(writer, 0); // slice_alpha_c0_offset_div2
  putSigned(writer, 0); // slice_beta_offset_div2
}
