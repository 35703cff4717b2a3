import { useEffect } from 'react'
import { commandForKey, keyboardPlace } from './dispatch.ts'
import { runsOnMac } from './keys.ts'
import { allCommands } from './registry.ts'

/** Listens for the shortcuts of every registered command while the component is shown. */
export function useShortcuts(): void {
  useEffect(() => {
    const onMac = runsOnMac()
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandForKey(allCommands(), event, keyboardPlace(event.target, document), onMac)
      if (!command) return
      event.preventDefault()
      void command.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
