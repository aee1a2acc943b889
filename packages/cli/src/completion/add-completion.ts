import { readdirSync } from 'node:fs';
import tab from '@bomb.sh/tab/commander';
import type { Command as Program } from 'commander';
import type { Command, Words } from '../command/command.ts';

const COMPLETION = 'completion';
const EXAMPLES = `
Examples:
  # in this shell and those to come
  $ source <(kinora completion bash); kinora completion bash > ~/.local/share/bash-completion/completions/kinora
  $ kinora completion zsh > "\${fpath[1]}/_kinora"
  $ kinora completion fish > ~/.config/fish/completions/kinora.fish
  $ kinora completion powershell >> $PROFILE`;

/**
 * Adds `kinora completion <shell>`, and the hidden command that its scripts ask what may stand
 * next. Words that have to be looked up are, where they are what is asked for.
 */
export async function addCompletion(
  program: Program,
  commands: readonly Command[],
  words: readonly string[],
): Promise<void> {
  const root = tab(program, { completionCommandName: COMPLETION });
  program.commands
    .find((each) => each.name() === COMPLETION)
    ?.description('Prints the script with which a shell completes commands, options and models.')
    .addHelpText('after', EXAMPLES);
  if (words[0] !== 'complete') return;
  const [current = '', before = ''] = words.toReversed();
  for (const command of commands) {
    const target = root.commands.get(command.name);
    if (target === undefined || !words.includes(command.name)) continue;
    for (const spec of Object.values(command.options)) {
      const [short, long = short] = spec.flags.split(/[ ,]+/);
      if (!('words' in spec) || (before !== short && before !== long)) continue;
      const option = target.options.get(long?.replace(/^--/, '') ?? '');
      const found = await wordsFor(spec.words, current);
      if (option !== undefined)
        option.handler = (complete) => found.forEach((word) => complete(word, ''));
    }
    const [argument] = command.arguments;
    const [place] = target.arguments.values();
    if (argument?.words === undefined || place === undefined) continue;
    const found = await wordsFor(argument.words, current);
    place.handler = (complete) => found.forEach((word) => complete(word, ''));
  }
}

async function wordsFor(words: Words | undefined, current: string): Promise<readonly string[]> {
  if (words === undefined) return [];
  if (words === 'files') return filesAt(current);
  return typeof words === 'function' ? words() : words;
}

/** What begins so in the folder that is being typed. */
function filesAt(current: string): readonly string[] {
  const folder = current.replace(/[^/]*$/, '');
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).map(
      (entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`,
    );
  } catch {
    return [];
  }
}
