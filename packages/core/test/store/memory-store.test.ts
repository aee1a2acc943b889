import { describeStore } from '@kinora/testing';
import { memoryStore } from '../../src/store/memory-store.ts';

describeStore('the memory store', () => memoryStore());
