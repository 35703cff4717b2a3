import { ListX } from 'lucide-react'
import { projectSession, useProject } from '../client/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { JobRow } from './JobRow.tsx'
import { isOver } from './jobWords.ts'

/** The work under way and what became of the last. Takes no room when there is none. */
export function JobList() {
  const say = useSay()
  const jobs = useProject((state) => state.jobs)
  const over = [...jobs.values()].filter(isOver)
  const underWay = jobs.size - over.length
  if (jobs.size === 0) return null
  return (
    <section aria-label={say('panel.jobs')} className="flex max-h-[32%] shrink-0 flex-col border-t border-line">
      <h3 className="flex h-8 shrink-0 items-center gap-2 pr-3 pl-3 text-xs text-soft">
        {say('panel.jobs')}
        <span className="ml-auto text-faint" aria-live="polite">
          {underWay > 0 ? say('jobs.active', { count: underWay }) : null}
        </span>
        {over.length > 0 ? (
          <IconButton
            icon={ListX}
            size="small"
            label={say('jobs.clear')}
            onPress={() => {
              for (const job of over) void projectSession().dismissJob(job.id)
            }}
          />
        ) : null}
      </h3>
      <ul className="min-h-0 overflow-y-auto px-1.5 pb-1.5">
        {[...jobs.values()].map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}
