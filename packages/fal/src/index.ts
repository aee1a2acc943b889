export { fal } from './fal.ts';
export { models } from './models/index.ts';
