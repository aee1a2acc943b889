export { models } from './models/index.ts';
export { runcomfy } from './runcomfy.ts';
