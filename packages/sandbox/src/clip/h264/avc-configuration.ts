import type { ParameterSets } from './parameter-sets.ts';

/** How a container announces a stream: codec string, and AVCDecoderConfigurationRecord. */
export interface AvcConfiguration {
  readonly codec: string;
  readonly description: Uint8Array;
}

/** Announces a stream whose NAL units stand behind four-byte lengths (ISO/IEC 14496-15 5.3.3). */
export function avcConfiguration({ sequence, picture }: ParameterSets): AvcConfiguration {
  const profileAndLevel = sequence.subarray(1, 4);
  const description = Uint8Array.of(
    1, // configurationVersion
    ...profileAndLevel,
    0xff, // four-byte lengths
    0xe1, // one sequence parameter set
    ...withLength(sequence),
    1, // one picture parameter set
    ...withLength(picture),
  );
  return { codec: `avc1.${Buffer.from(profileAndLevel).toString('hex')}`, description };
}

function withLength(unit: Uint8Array): readonly number[] {
  return [unit.length >> 8, unit.length & 0xff, ...unit];
}
