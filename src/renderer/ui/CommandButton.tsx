import { runCommand, useCommands } from '../commands/registry.ts'
import { IconButton } from './IconButton.tsx'
import { useSay } from './languageStore.ts'

export interface CommandButtonProps {
  /** The command's id in the table; nothing is shown until its room has registered it. */
  readonly command: string
  /** Words that say more than the command's own title, such as what would be undone. */
  readonly label?: string
  readonly isDisabled?: boolean
  readonly size?: 'small' | 'medium'
}

/** The icon button of a registered command: name, shortcut and action come from the table. */
export function CommandButton({ command: id, label, isDisabled, size }: CommandButtonProps) {
  const say = useSay()
  const command = useCommands().get(id)
  if (!command?.icon) return null
  return (
    <IconButton
      icon={command.icon}
      label={label ?? say(command.title)}
      shortcut={command.keys?.[0]}
      isDisabled={isDisabled ?? false}
      onPress={() => runCommand(id)}
      {...(size ? { size } : {})}
    />
  )
}
