import { idsIn } from './ids-in.ts';
import { titlesIn, type Title } from './titles-in.ts';

export interface ScenarioReport {
  readonly findings: readonly string[];
  /** Ids that a title names. */
  readonly tested: readonly string[];
}

/** Whether each scenario has a test, or a reason why it has none yet. */
export function checkScenarios(
  texts: ReadonlyMap<string, string>,
  register: Readonly<Record<string, string>>,
  notYet: Readonly<Record<string, string>>,
): ScenarioReport {
  const mentions = [...texts].flatMap(([path, text]) =>
    titlesIn(path, text).flatMap((title) => mentionsIn(path, title)),
  );
  const named = new Set(mentions.map(({ id }) => id));
  const unknown = mentions
    .filter(({ id }) => !Object.hasOwn(register, id))
    .map(({ id, place }) => `${place}  no scenario is called ${id}`);
  const missing = Object.entries(register)
    .filter(([id]) => !named.has(id) && !Object.hasOwn(notYet, id))
    .map(([id, what]) => `${id} has no test: ${what}`);
  const outdated = Object.keys(notYet).flatMap((id) => {
    if (!Object.hasOwn(register, id)) return [`${id} is listed without a test, and no scenario`];
    return named.has(id) ? [`${id} has a test, so it leaves the list of those without one`] : [];
  });
  return {
    findings: [...unknown, ...missing, ...outdated],
    tested: Object.keys(register).filter((id) => named.has(id)),
  };
}

function mentionsIn(path: string, { text, line }: Title) {
  return idsIn(text).map((id) => ({ id, place: `${path}:${line}` }));
}
