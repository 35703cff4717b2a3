import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { JobRow } from './JobRow.tsx'
import { isOver } from './jobWords.ts'

/** The work under way and what became of the last. Takes no room when there is none. */
export function JobList() {
  const say = useSay()
  const jobs = useProject((state) => state.jobs)
  const underWay = [...jobs.values()].filter((job) => !isOver(job)).length
  if (jobs.size === 0) return null
  return (
    <section aria-label={say('panel.jobs')} className="flex max-h-[38%] shrink-0 flex-col border-t border-line">
      <h3 className="flex h-8 shrink-0 items-center justify-between px-3 text-xs text-soft">
        {say('panel.jobs')}
        <span className="text-faint" aria-live="polite">
          {underWay > 0 ? say('jobs.active', { count: underWay }) : null}
        </span>
      </h3>
      <ul className="min-h-0 overflow-y-auto px-1.5 pb-1.5">
        {[...jobs.values()].map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}
