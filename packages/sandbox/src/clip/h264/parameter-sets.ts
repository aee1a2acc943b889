import {
  type BitWriter,
  createBitWriter,
  finishBits,
  putBits,
  putSigned,
  putUnsigned,
} from './bit-writer.ts';
import { levelFor } from './level.ts';
import { NAL_HEADER, nalUnit } from './nal-unit.ts';
import { QUANTISER } from './quantiser.ts';
import type { StreamGeometry } from './stream-geometry.ts';

/** Field widths that slice headers must repeat. */
export const FRAME_NUMBER_BITS = 8;
export const PICTURE_ORDER_BITS = 16;

/** The two NAL units that describe a stream: sequence and picture parameters. */
export interface ParameterSets {
  readonly sequence: Uint8Array;
  readonly picture: Uint8Array;
}

/** Describes a constrained-baseline stream of this geometry and rate. */
export function parameterSets(geometry: StreamGeometry, fps: number): ParameterSets {
  return { sequence: sequenceParameters(geometry, fps), picture: pictureParameters() };
}

function sequenceParameters(geometry: StreamGeometry, fps: number): Uint8Array {
  const writer = createBitWriter(64);
  putBits(writer, 66, 8); // profile_idc: baseline
  putBits(writer, 0xc0, 8); // constraint_set0 and 1: constrained baseline
  putBits(writer, levelFor(geometry.columns, geometry.rows, fps), 8);
  putUnsigned(writer, 0); // seq_parameter_set_id
  putUnsigned(writer, FRAME_NUMBER_BITS - 4);
  putUnsigned(writer, 0); // pic_order_cnt_type
  putUnsigned(writer, PICTURE_ORDER_BITS - 4);
  putUnsigned(writer, 1); // max_num_ref_frames
  putBits(writer, 0, 1); // gaps_in_frame_num_value_allowed_flag
  putUnsigned(writer, geometry.columns - 1);
  putUnsigned(writer, geometry.rows - 1);
  putBits(writer, 0b11, 2); // frame_mbs_only_flag, direct_8x8_inference_flag
  putCropping(writer, geometry);
  putUsability(writer, fps);
  return nalUnit(NAL_HEADER.sequenceParameters, finishBits(writer));
}

function putCropping(writer: BitWriter, geometry: StreamGeometry): void {
  // Offsets count pairs of pixels, because colour has half the resolution.
  const right = (geometry.codedWidth - geometry.width) / 2;
  const bottom = (geometry.codedHeight - geometry.height) / 2;
  putBits(writer, 1, 1);
  putUnsigned(writer, 0);
  putUnsigned(writer, right);
  putUnsigned(writer, 0);
  putUnsigned(writer, bottom);
}

/** The VUI: square pixels, BT.709 limited range, the rate, and that pictures are never reordered. */
function putUsability(writer: BitWriter, fps: number): void {
  putBits(writer, 1, 1); // vui_parameters_present_flag
  putBits(writer, 1, 1); // aspect_ratio_info_present_flag
  putBits(writer, 1, 8); // square pixels
  putBits(writer, 0, 1); // overscan_info_present_flag
  putBits(writer, 1, 1); // video_signal_type_present_flag
  putBits(writer, 5, 3); // unspecified source
  putBits(writer, 0, 1); // limited range
  putBits(writer, 1, 1); // colour_description_present_flag
  for (let part = 0; part < 3; part++) putBits(writer, 1, 8); // BT.709 primaries, transfer, matrix
  putBits(writer, 0, 1); // chroma_loc_info_present_flag
  putBits(writer, 1, 1); // timing_info_present_flag
  putBits(writer, 1000, 32); // num_units_in_tick
  putBits(writer, Math.round(fps * 2000), 32); // time_scale: two ticks a frame
  putBits(writer, 1, 1); // fixed_frame_rate_flag
  putBits(writer, 0, 3); // no NAL HRD, no VCL HRD, no pic_struct
  putBits(writer, 1, 1); // bitstream_restriction_flag
  putBits(writer, 1, 1); // motion_vectors_over_pic_boundaries_flag
  putUnsigned(writer, 0); // max_bytes_per_pic_denom: no limit
  putUnsigned(writer, 0); // max_bits_per_mb_denom: no limit
  putUnsigned(writer, 16); // log2_max_mv_length_horizontal
  putUnsigned(writer, 16); // log2_max_mv_length_vertical
  putUnsigned(writer, 0); // max_num_reorder_frames
  putUnsigned(writer, 1); // max_dec_frame_buffering
}

function pictureParameters(): Uint8Array {
  const writer = createBitWriter(16);
  putUnsigned(writer, 0); // pic_parameter_set_id
  putUnsigned(writer, 0); // seq_parameter_set_id
  putBits(writer, 0, 2); // CAVLC, no bottom field order
  putUnsigned(writer, 0); // one slice group
  putUnsigned(writer, 0); // one reference in list 0
  putUnsigned(writer, 0); // one reference in list 1
  putBits(writer, 0, 3); // no weighted prediction
  putSigned(writer, QUANTISER - 26);
  putSigned(writer, 0); // pic_init_qs
  putSigned(writer, 0); // chroma_qp_index_offset
  putBits(writer, 0b110, 3); // deblocking control, constrained intra, no redundant pictures
  return nalUnit(NAL_HEADER.pictureParameters, finishBits(writer));
}
