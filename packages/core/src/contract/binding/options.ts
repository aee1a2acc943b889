import { readMedia } from '../../request/read-media.ts';
import { notSupported, refuse, type Draft } from './draft.ts';
import { fit } from './fit.ts';
import { isJsonValue } from './json-value.ts';

/**
 * The caller's own wire fields come last and win. For a model whose fields are known they are
 * checked: a provider that drops an unknown key in silence bills a video nobody asked for.
 */
export function putOptions(draft: Draft, provider: string): void {
  const { providerOptions } = draft.request;
  const isOurs = providerOptions !== undefined && Object.hasOwn(providerOptions, provider);
  const own: Readonly<Record<string, unknown>> = isOurs ? (providerOptions[provider] ?? {}) : {};
  for (const [wire, value] of Object.entries(own)) {
    if (value === undefined) continue;
    const field = `providerOptions.${provider}.${wire}`;
    checkOption(draft, field, wire, value);
    overrule(draft, wire, value);
    draft.body.set(wire, value);
    draft.sent.push({ field, asked: value, wire, sent: value, rule: 'as given' });
  }
}

function checkOption(draft: Draft, field: string, wire: string, value: unknown): void {
  const { fields, isPartial } = draft.model;
  const known = Object.hasOwn(fields, wire) ? fields[wire] : undefined;
  const names = Object.keys(fields);
  if (known === undefined && names.length > 0 && isPartial !== true) {
    notSupported(draft, field, value, `the model has ${names.join(', ')}`);
  }
  const isNull = value === null && known?.nullable === true;
  const fitted = known === undefined || isNull ? undefined : fit(known, value);
  if (fitted?.ok === false) refuse(draft, field, value, fitted.allowed);
  else if (!isJsonValue(value)) refuse(draft, field, value, JSON_VALUES);
  else if (known?.media !== undefined && typeof value === 'string') {
    if (!('kind' in readMedia(field, value))) refuse(draft, field, value, LINKS);
  }
}

const JSON_VALUES = 'a value that JSON has; files go into image, video and the like';
const LINKS = 'an https: or data: URL; files go into image, video and the like';

/** A neutral field that loses to a wire field is told as moved to its value. */
function overrule({ sent, adjusted }: Draft, wire: string, value: unknown): void {
  for (const [index, entry] of sent.entries()) {
    if (entry.wire !== wire || entry.sent === value) continue;
    sent[index] = { ...entry, sent: value, rule: 'overruled by providerOptions' };
    adjusted.push({ field: entry.field, asked: entry.asked, sent: value });
  }
}
