export { models } from './models/index.ts';
export { wavespeed } from './wavespeed.ts';
