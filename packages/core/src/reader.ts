// What replies are read with. It brings zod, so it is imported by what is loaded with the first call.
export { firstOf, maybe, reads, type ReadableReply, type Reader } from './contract/reader.ts';
