import type { Profile, JobReply } from '../contract/adapter.ts';

/** What a job cost by the provider's own account, in millionths of a US dollar. */
export function costOf(adapter: Profile, model: string, reply: JobReply): number | undefined {
  const told = toldCost(adapter, model, reply);
  return told !== undefined && Number.isSafeInteger(told) && told >= 0 ? told : undefined;
}

function toldCost(adapter: Profile, model: string, reply: JobReply): number | undefined {
  if (reply.actualMicroUsd !== undefined) return reply.actualMicroUsd;
  const { models } = adapter;
  const price = Object.hasOwn(models, model) ? models[model]?.price : undefined;
  if (price === undefined || reply.billedUnits === undefined) return undefined;
  return Math.round(price.microUsd * reply.billedUnits);
}
