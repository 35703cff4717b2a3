import type { LucideIcon } from 'lucide-react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { MessageKey } from '../../shared/i18n/index.ts'

export const COMMAND_GROUPS = ['project', 'edit', 'playback', 'timeline', 'view', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** One thing a person can do. Menus, toolbar, palette, shortcuts, tooltips and the key sheet read this table. */
export interface Command {
  /** Unique, by room: `timeline.split`, `playback.toggle`. */
  readonly id: string
  readonly title: MessageKey
  readonly group: CommandGroup
  readonly icon?: LucideIcon
  /** Default shortcuts, see `keys.ts`. The first one is shown. */
  readonly keys?: readonly string[]
  /** Whether it can be done now. Without it the command is always possible. */
  readonly when?: () => boolean
  /** A held key repeats the command. */
  readonly repeats?: boolean
  /** Works while the person types in a field (only for shortcuts that write nothing there). */
  readonly whileTyping?: boolean
  /** Left out of the palette, because it means nothing without its key (a shuttle, a nudge). */
  readonly keysOnly?: boolean
  readonly run: () => void | Promise<void>
}

interface Registry {
  readonly commands: ReadonlyMap<string, Command>
}

const registry = createStore<Registry>()(() => ({ commands: new Map() }))

/**
 * Adds commands to the table; returns how to take them out. Throws when an id is taken: two rooms must not mean
 * different things by one name.
 */
export function registerCommands(added: readonly Command[]): () => void {
  registry.setState(({ commands }) => {
    const next = new Map(commands)
    for (const command of added) {
      if (next.has(command.id)) throw new Error(`There are two commands named ${command.id}`)
      next.set(command.id, command)
    }
    return { commands: next }
  })
  return () =>
    registry.setState(({ commands }) => {
      const next = new Map(commands)
      for (const command of added) if (next.get(command.id) === command) next.delete(command.id)
      return { commands: next }
    })
}

export function allCommands(): readonly Command[] {
  return [...registry.getState().commands.values()]
}

export function useCommands(): ReadonlyMap<string, Command> {
  return useStore(registry, (state) => state.commands)
}

export function isPossible(command: Command): boolean {
  return command.when?.() ?? true
}

/** Does a command if it can be done now. An unknown id does nothing: its room is not open. */
export function runCommand(id: string): void {
  const command = registry.getState().commands.get(id)
  if (command && isPossible(command)) void command.run()
}
