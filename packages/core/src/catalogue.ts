// Apart from adapter.ts, so that a program does not carry it before it asks for a catalogue.
export type { Model } from './contract/model.ts';
export { unpackCatalogue, type PackedCatalogue } from './contract/unpack-catalogue.ts';
