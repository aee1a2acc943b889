import { createBitWriter, finishBits } from './bit-writer.ts';
import { createIntraCoder } from './intra-picture.ts';
import { putMotionPicture } from './motion-picture.ts';
import { NAL_HEADER, nalUnit } from './nal-unit.ts';
import { type ParameterSets, parameterSets } from './parameter-sets.ts';
import type { Planes } from './planes.ts';
import { putSliceHeader } from './slice-header.ts';
import type { StreamGeometry } from './stream-geometry.ts';
import type { VectorField } from './vector-field.ts';

/** Writes a constrained-baseline H.264 stream picture by picture, each as one NAL unit. */
export interface H264Stream {
  readonly parameterSets: ParameterSets;
  /** A picture that stands alone, from planes of the coded size. */
  keyPicture(source: Planes): Uint8Array;
  /** A picture whose blocks are all copied out of the last key picture. */
  motionPicture(field: VectorField): Uint8Array;
}

/** Starts a stream; the first picture must be a key picture. */
export function createH264Stream(geometry: StreamGeometry, fps: number): H264Stream {
  const putIntraPicture = createIntraCoder(geometry);
  const macroblocks = geometry.columns * geometry.rows;
  let keyId = 0;
  let sinceKey = 0;
  return {
    parameterSets: parameterSets(geometry, fps),
    keyPicture(source) {
      const writer = createBitWriter(macroblocks * 64);
      keyId = 1 - keyId;
      sinceKey = 0;
      putSliceHeader(writer, { kind: 'key', keyId, sinceKey });
      putIntraPicture(writer, source);
      return nalUnit(NAL_HEADER.keySlice, finishBits(writer));
    },
    motionPicture(field) {
      const writer = createBitWriter(macroblocks * 2);
      sinceKey++;
      putSliceHeader(writer, { kind: 'motion', keyId, sinceKey });
      putMotionPicture(writer, field);
      return nalUnit(NAL_HEADER.unreferencedSlice, finishBits(writer));
    },
  };
}
