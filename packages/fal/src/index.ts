export type { FalModels } from './catalogue/known-models.ts';
export { fal } from './fal.ts';
export { models } from './models/index.ts';
