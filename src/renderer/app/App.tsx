import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useStore } from 'zustand'
import { activeProject, type HostClient } from '../client/index.ts'
import { useShortcuts } from '../commands/index.ts'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { followSettings } from '../settings/saveSettings.ts'
import { useLanguage } from '../ui/languageStore.ts'
import { NoticeRegion } from '../ui/NoticeRegion.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { Connecting } from './Connecting.tsx'
import { useHost } from './HostContext.tsx'
import { enterProject } from './projectDoor.ts'
import { reopenRemembered } from './returnToProject.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StartScreen } from './StartScreen.tsx'
import { Studio } from './Studio.tsx'

/** The window: waits for the host, then shows the start screen or the open project. */
export function App() {
  const host = useHost()
  const greeted = useStore(host.status, (state) => state.greeting !== null)
  const session = useStore(activeProject, (state) => state.session)
  const language = useLanguage()
  const isReturning = useReturn(host, greeted)
  useShortcuts()

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const settings = host.status.getState().greeting?.settings
    if (greeted && settings) followSettings(settings)
  }, [host, greeted])

  if (!greeted || isReturning) return <Connecting />
  return (
    <I18nProvider locale={language}>
      {session ? <Studio key={session.project.projectId} /> : <StartScreen />}
      <CommandPalette />
      <ShortcutSheet />
      <SettingsDialog />
      <NoticeRegion />
    </I18nProvider>
  )
}

/** Comes back to the project that was open before the page was loaded again. True while that is under way. */
function useReturn(host: HostClient, greeted: boolean): boolean {
  const [isReturning, setReturning] = useState(true)
  useEffect(() => {
    if (!greeted) return
    let isCurrent = true
    void reopenRemembered(host)
      .then(async (opened) => {
        if (opened && isCurrent) await enterProject(host, opened)
      })
      .finally(() => setReturning(false))
    return () => {
      isCurrent = false
    }
  }, [host, greeted])
  return isReturning
}
