import { useCallback, useEffect, useState } from 'react'
import type { OpenProject, OpenRefusal, RecentProject } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/result.ts'
import { Lamp } from '../ui/Lamp.tsx'
import { say as sayNow, useSay } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { telling } from '../ui/telling.ts'
import { compose } from '../write/composerStore.ts'
import { ExamplePrompts } from '../write/ExamplePrompts.tsx'
import { createFirstFilm } from './createFirstFilm.ts'
import { useHost } from './HostContext.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { NewProjectForm } from './NewProjectForm.tsx'
import { OpenFolder } from './OpenFolder.tsx'
import { OpenRefused } from './OpenRefused.tsx'
import { enterProject } from './projectDoor.ts'
import { RecentProjects } from './RecentProjects.tsx'

/** How a screen asks for a project: the answer enters it, or shows why not. */
export type OpenAttempt = () => Promise<Result<OpenProject, OpenRefusal>>

/** Before a film: the ones there are, a new one, or words to begin with. */
export function StartScreen() {
  const say = useSay()
  const host = useHost()
  const [recent, setRecent] = useState<readonly RecentProject[] | null>(null)
  const [refusal, setRefusal] = useState<OpenRefusal | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    telling(host.calls.projects.recent().then(setRecent))
  }, [host])

  const attempt = useCallback(
    async (open: OpenAttempt) => {
      setBusy(true)
      try {
        const outcome = await open()
        if (outcome.ok) await enterProject(host, outcome.value)
        else setRefusal(outcome.refusal)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        notify('alarm', sayNow('notice.callFailed', { detail }))
      } finally {
        setBusy(false)
      }
    },
    [host],
  )

  const beginWith = (prompt: string) => {
    compose({ prompt })
    void attempt(() => createFirstFilm(host))
  }

  return (
    <main className="h-full overflow-y-auto bg-room" aria-busy={isBusy}>
      <div className="mx-auto flex min-h-full max-w-[960px] flex-col px-8 py-8">
        <header className="mb-8 flex items-center gap-3">
          <Lamp size={36} />
          <div className="grow">
            <h1 className="text-lg leading-6 font-semibold">{say('app.name')}</h1>
            <p className="text-xs text-soft">{say('app.tagline')}</p>
          </div>
          <LanguageMenu />
        </header>
        <div className="grid grow grid-cols-[minmax(0,1fr)_360px] items-start gap-12">
          <div className="flex flex-col gap-8">
            <RecentProjects
              projects={recent}
              onOpen={(folder) => void attempt(() => host.calls.projects.open({ folder }))}
              onForget={(folder) => telling(host.calls.projects.forget({ folder }).then(setRecent))}
            />
            <section aria-labelledby="start-examples" className="flex flex-col gap-2">
              <div>
                <h2 id="start-examples" className="text-sm font-semibold">
                  {say('start.examples')}
                </h2>
                <p className="text-xs text-faint">{say('start.examplesHint')}</p>
              </div>
              <ExamplePrompts onChoose={beginWith} untitled />
            </section>
            <OpenFolder onOpen={(folder) => void attempt(() => host.calls.projects.open({ folder }))} />
          </div>
          <div>
            <NewProjectForm isBusy={isBusy} onCreate={(wish) => void attempt(() => host.calls.projects.create(wish))} />
          </div>
        </div>
      </div>
      <OpenRefused
        refusal={refusal}
        onClose={() => setRefusal(null)}
        onRestore={(folder, backup) => {
          setRefusal(null)
          void attempt(() => host.calls.projects.restoreBackup({ folder, backup }))
        }}
      />
    </main>
  )
}
