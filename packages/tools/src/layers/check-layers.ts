import { findCycles } from './find-cycles.ts';
import {
  banned,
  coreEntryPoints,
  coreFolders,
  packages,
  portable,
  providerName,
  vagueNames,
  wiredByClient,
  wrapped,
} from './rules.ts';
import type { ResolvedImport, SourceFile } from './source-tree.ts';

/** One broken rule and the place that breaks it. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

/** Every place where the files break the rules on names and imports. */
export function checkLayers(files: readonly SourceFile[]): readonly Finding[] {
  const findings = files.flatMap((file) => [
    ...checkName(file),
    ...checkProviderNames(file),
    ...file.imports.flatMap((found) =>
      checkImport(file, found).map((rule) => ({
        path: file.path,
        line: found.line,
        rule: `imports '${found.specifier}': ${rule}`,
      })),
    ),
  ]);
  return [...findings, ...checkCycles(files)];
}

function checkName({ path }: SourceFile): readonly Finding[] {
  const vague = path.split(/[/.]/).find((name) => vagueNames.includes(name));
  if (vague === undefined) return [];
  return [{ path, line: 1, rule: `'${vague}' does not say what the file is for` }];
}

function checkProviderNames({ path, package: name, area, text }: SourceFile): readonly Finding[] {
  if (name !== 'core' || area !== 'src') return [];
  return text.split('\n').flatMap((line, index) => {
    const word = providerName.exec(line)?.[0];
    if (word === undefined) return [];
    return [
      { path, line: index + 1, rule: `core names no provider, and this line says '${word}'` },
    ];
  });
}

function checkImport(file: SourceFile, found: ResolvedImport): readonly string[] {
  if (found.target !== undefined && !found.target.startsWith(`packages/${file.package}/`)) {
    return ['another package is imported by its name, not by a path'];
  }
  if (file.area !== 'src') return [];
  if (found.target === undefined) return checkOutside(file, found);
  return file.package === 'core' ? checkFolder(file, found, found.target) : [];
}

function checkOutside(file: SourceFile, found: ResolvedImport): readonly string[] {
  const { specifier } = found;
  if (Object.hasOwn(banned, specifier)) return [banned[specifier] ?? ''];
  const rule = Object.hasOwn(packages, file.package) ? packages[file.package] : undefined;
  if (rule === undefined) return [`packages/${file.package} has no row in the layer rules`];
  if (specifier.startsWith('node:')) {
    return portable.includes(file.package)
      ? [`${file.package} loads in browsers too`]
      : checkWrapped(file, found);
  }
  const allowed = isWorkspace(specifier) ? rule.workspace : rule.libraries;
  if (allowed !== undefined && !allowed.includes(specifier)) {
    const names = [
      ...rule.workspace,
      ...(rule.libraries ?? ['declared libraries']),
      'its own files',
    ];
    return [`${file.package} may import only ${names.join(', ')}`];
  }
  return checkWrapped(file, found);
}

function isWorkspace(specifier: string): boolean {
  return specifier === 'kinora' || specifier.startsWith('@kinora/');
}

function checkWrapped(file: SourceFile, { specifier, kind }: ResolvedImport): readonly string[] {
  if (file.package !== 'core') return [];
  const library = specifier.startsWith('node:') ? 'node:' : specifier;
  const rule = Object.hasOwn(wrapped, library) ? wrapped[library] : undefined;
  if (rule === undefined) return [];
  if (!rule.in.some((place) => file.name.startsWith(place))) {
    return [`in core only ${rule.in.join(' and ')} may import it`];
  }
  return rule.lazy === true && kind === 'static' ? ['here only by `await import()`'] : [];
}

function checkFolder(
  file: SourceFile,
  { kind }: ResolvedImport,
  target: string,
): readonly string[] {
  if (coreEntryPoints.includes(file.name)) return [];
  const folder = folderOf(file.name);
  const wanted = target.replace(/^packages\/core\/src\//, '');
  if (folder === folderOf(wanted)) return [];
  const rule = Object.hasOwn(coreFolders, folder) ? coreFolders[folder] : undefined;
  if (rule === undefined) return [`core/src/${folder} has no row in the layer rules`];
  if (wiredByClient.includes(wanted) && folder !== 'client') {
    return ['only the client wires it in; take it through its port'];
  }
  const { values, types = [] } = rule;
  if (holds(values, wanted)) return [];
  if (holds(types, wanted))
    return kind === 'type' ? [] : [`${folder} may import it only as a type`];
  const also = types.length === 0 ? '' : `, and types of ${types.join(', ')}`;
  return [`${folder} may import ${values.join(', ')}${also}`];
}

function checkCycles(files: readonly SourceFile[]): readonly Finding[] {
  const edges = new Map(files.map(({ path, imports }) => [path, imports]));
  const targets = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target }) => (target === undefined ? [] : [target])),
    ]),
  );
  return findCycles(targets).map((cycle) => {
    const [path = '', next] = cycle;
    const line = edges.get(path)?.find(({ target }) => target === next)?.line ?? 1;
    return { path, line, rule: `files import each other: ${cycle.join(' → ')}` };
  });
}

function folderOf(name: string): string {
  return name.split('/')[0] ?? name;
}

function holds(places: readonly string[], name: string): boolean {
  return places.some((place) => name === place || name.startsWith(`${place}/`));
}
