/** One thing that is measured of Kinora and of what one would use instead, on the same work. */
export interface Measure {
  /** Its heading, and with dashes for spaces what `pnpm bench <name>` takes, e.g. `own cost`. */
  readonly name: string;
  /** What is measured and how, so that a reader could do it again; Markdown. */
  readonly how: string;
  readonly columns: readonly Column[];
  readonly goals: readonly Goal[];
  /** Rejects when it could not measure; a subject that fails at the work has a row that says so. */
  run(options: RunOptions): Promise<Outcome>;
}

/** A column of the table, in the order shown. */
export interface Column {
  /** Names the value in each row, its unit last, e.g. `gzipBytes`. */
  readonly key: string;
  readonly title: string;
  /** Digits after the point of a number; 0 when absent. */
  readonly digits?: number;
  /** What a number is divided by to be shown, e.g. 1000 for kB. */
  readonly per?: number;
}

/** The figures of one subject; a value that is absent was not measured, and is shown as a dash. */
export interface Row {
  /** Kinora, a peer or a setting of one of them, e.g. `kinora, warm`. */
  readonly subject: string;
  readonly values: Readonly<Record<string, Value>>;
}

export type Value = number | string | boolean;

/** What Kinora has set itself, judged by the rows of the run. */
export interface Goal {
  readonly text: string;
  /** `undefined` where the run did not measure what decides. */
  judge(rows: readonly Row[]): Verdict | undefined;
}

export interface Verdict {
  readonly isMet: boolean;
  /** The figures that decide, as a reader may compare them, e.g. `61.2 kB`. */
  readonly figure: string;
}

export interface RunOptions {
  /** Fewer repetitions: all measures together are to take less than two minutes. */
  readonly isQuick: boolean;
  /** An empty folder inside the package, so that imports find what is installed; removed after. */
  readonly folder: string;
  /** Tells how far it is. */
  say(progress: string): void;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** What the figures alone do not tell, a paragraph each; Markdown. */
  readonly notes?: readonly string[];
  readonly pictures?: readonly Picture[];
}

export interface Picture {
  /** Its file's name beside the document, e.g. `asking.svg`. */
  readonly name: string;
  readonly alt: string;
  readonly svg: string;
}
