export type { RunComfyModels } from './catalogue/known-models.ts';
export { models } from './models/index.ts';
export { runcomfy } from './runcomfy.ts';
