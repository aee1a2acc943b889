/** Reads questions as JSON, asks the AI SDK's adapter of fal each, and prints what it would submit. */
import { text } from 'node:stream/consumers';
import { bodyBy, type Question } from './body-by.ts';

globalThis.AI_SDK_LOG_WARNINGS = false;
// Written by the program that starts this one.
const questions = JSON.parse(await text(process.stdin)) as readonly Question[];
const answers = [];
for (const question of questions) answers.push(await bodyBy(question));
console.log(JSON.stringify(answers));
