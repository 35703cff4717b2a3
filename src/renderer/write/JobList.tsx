import { ChevronDown, ChevronRight, ListX } from 'lucide-react'
import { Button } from 'react-aria-components'
import { appStore, useApp } from '../app/appStore.ts'
import { projectSession, useProject } from '../client/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { telling } from '../ui/telling.ts'
import { JobRow } from './JobRow.tsx'
import { isOver } from './jobWords.ts'

/** The work under way and what became of the last. Takes no room when there is none. */
export function JobList() {
  const say = useSay()
  const jobs = useProject((state) => state.jobs)
  const over = [...jobs.values()].filter(isOver)
  const underWay = jobs.size - over.length
  const isShown = useApp((state) => state.jobsShown)
  const Arrow = isShown ? ChevronDown : ChevronRight
  if (jobs.size === 0) return null
  return (
    <section aria-label={say('panel.jobs')} className="flex max-h-[32%] shrink-0 flex-col border-t border-line">
      <div className="flex h-8 shrink-0 items-center gap-2 pr-3 pl-1.5">
        <h2 className="grow">
          <Button
            aria-expanded={isShown}
            onPress={() => appStore.setState({ jobsShown: !isShown })}
            className="flex h-6 w-full items-center gap-1 rounded-md px-1 text-xs text-soft data-[hovered]:text-ink"
          >
            <Arrow size={14} aria-hidden />
            {say('panel.jobs')}
            <span className="ml-auto text-faint" aria-live="polite">
              {underWay > 0 ? say('jobs.active', { count: underWay }) : null}
            </span>
          </Button>
        </h2>
        {over.length > 0 ? (
          <IconButton
            icon={ListX}
            size="small"
            label={say('jobs.clear')}
            onPress={() => {
              for (const job of over) telling(projectSession().dismissJob(job.id))
            }}
          />
        ) : null}
      </div>
      {isShown ? (
        <ul className="min-h-0 overflow-y-auto px-1.5 pb-1.5">
          {[...jobs.values()].map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
