import type { Provider } from 'kinora';

/** A provider's endpoint as adapters describe it. */
export type Model = Provider['adapter']['models'][string];
export type WireField = Model['fields'][string];
export type Task = Model['task'];
export type MediaKind = NonNullable<WireField['media']>;

/** One endpoint of a catalogue. */
export interface Row {
  readonly id: string;
  readonly task: Task;
  readonly family: string | undefined;
  /** Empty: none are known. */
  readonly fields: ReadonlyMap<string, WireField>;
  /** There are more fields than are known. */
  readonly isPartial: boolean;
  readonly prices: readonly ListPrice[];
  readonly bindings?: Model['bindings'];
  readonly apiVersion?: string;
  /** Where the facts come from, with a date. */
  readonly source: string;
}

/** A list price in millionths of a US dollar, with the wire fields it holds for. */
export interface ListPrice {
  readonly microUsd: number;
  readonly per: 'video' | 'second';
  readonly source: string;
  /** Absent: it holds whatever is sent. */
  readonly when?: Readonly<Record<string, string | number | boolean>>;
}
