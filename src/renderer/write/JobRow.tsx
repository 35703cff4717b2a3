import { CircleAlert, CircleCheck, CircleSlash, Clapperboard, Download, Film, RotateCcw, Square, X } from 'lucide-react'
import { filmUrl, type Job } from '../../shared/contract/index.ts'
import { projectSession } from '../client/index.ts'
import { classes } from '../ui/classes.ts'
import { lengthWords } from '../ui/formatting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { telling } from '../ui/telling.ts'
import { isOver, jobErrorDetail, jobErrorWords, jobName, jobShare, jobStateWords } from './jobWords.ts'

export function JobRow({ job }: { readonly job: Job }) {
  const say = useSay()
  const language = useLanguage()
  const name = jobName(job)
  const secondsLeft = job.state === 'running' ? job.progress?.secondsLeft : null
  return (
    <li className="rounded-md px-1.5 py-1 hover:bg-raised/50">
      <div className="flex items-center gap-2">
        <JobIcon job={job} />
        <span className="min-w-0 grow truncate text-xs" title={name}>
          {name}
        </span>
        <JobActions job={job} />
      </div>
      {/* Why it failed says that it did. */}
      <div className={classes('flex items-center gap-2 pl-6 text-2xs text-faint', job.state === 'failed' && 'unseen')}>
        <span className="min-w-0 truncate">{jobStateWords(job, say)}</span>
        {secondsLeft != null ? (
          <span className="figures ml-auto shrink-0">
            {say('jobs.left', { time: lengthWords(secondsLeft, say, language) })}
          </span>
        ) : null}
      </div>
      {isOver(job) ? null : (
        <div className="py-1 pl-6">
          <ProgressBar label={say('jobs.progress', { name })} value={jobShare(job)} />
        </div>
      )}
      {job.state === 'failed' ? (
        <div className="pb-1 pl-6 text-xs break-words" data-selectable>
          <p className="text-alarm">{jobErrorWords(job, say)}</p>
          <p className="text-faint">{jobErrorDetail(job, say)}</p>
        </div>
      ) : null}
    </li>
  )
}

function JobIcon({ job }: { readonly job: Job }) {
  const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true }
  switch (job.state) {
    case 'succeeded':
      return <CircleCheck {...look} className="shrink-0 text-soft" />
    case 'failed':
      return <CircleAlert {...look} className="shrink-0 text-alarm" />
    case 'cancelled':
      return <CircleSlash {...look} className="shrink-0 text-faint" />
    default:
      return job.input.kind === 'export' ? (
        <Film {...look} className="shrink-0 text-lamp" />
      ) : (
        <Clapperboard {...look} className="shrink-0 text-lamp" />
      )
  }
}

function JobActions({ job }: { readonly job: Job }) {
  const say = useSay()
  const session = projectSession()
  const which = { projectId: session.project.projectId, jobId: job.id }
  if (!isOver(job)) {
    return (
      <IconButton
        icon={Square}
        size="small"
        label={say('jobs.cancel')}
        onPress={() => telling(session.host.calls.jobs.cancel(which))}
      />
    )
  }
  const mayRetry = job.state === 'cancelled' || (job.state === 'failed' && job.error?.retryable !== false)
  return (
    <>
      {job.state === 'succeeded' && job.input.kind === 'export' ? (
        <a
          href={filmUrl(which.projectId, job.id)}
          download={jobName(job)}
          aria-label={say('export.saveCopy')}
          title={say('export.saveCopy')}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-soft hover:bg-raised hover:text-ink"
        >
          <Download size={14} strokeWidth={1.75} aria-hidden />
        </a>
      ) : null}
      {mayRetry ? (
        <IconButton
          icon={RotateCcw}
          size="small"
          label={say('common.retry')}
          onPress={() => telling(session.host.calls.jobs.retry(which))}
        />
      ) : null}
      <IconButton
        icon={X}
        size="small"
        label={say('jobs.dismiss')}
        onPress={() => telling(session.dismissJob(job.id))}
      />
    </>
  )
}
