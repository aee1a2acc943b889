/** A sandbox in a process of its own, so that its work is nobody else's; tells where it is. */
import { startSandbox } from '@kinora/sandbox';
import { fixedRenderer } from './fixed-renderer.ts';

const renderer = await fixedRenderer(...process.argv.slice(2).map(Number));
const sandbox = await startSandbox({ renderer, timings: { queueMs: 0, runMs: 0 } });
const { url, fal, wavespeed } = sandbox;
process.send?.({ url, fal, wavespeed });
process.once('disconnect', () => process.exit());
