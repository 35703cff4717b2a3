import { CircleAlert, CircleCheck, CircleSlash, Download, FolderOpen, RotateCcw } from 'lucide-react'
import { filmUrl, type Job } from '../../shared/contract/index.ts'
import { toSeconds } from '../../shared/time/index.ts'
import { closeDialog } from '../app/appStore.ts'
import { useGreeting } from '../app/HostContext.tsx'
import { projectSession } from '../client/index.ts'
import { FactRow } from '../inspector/Section.tsx'
import { Button } from '../ui/Button.tsx'
import { bytesWords, decimal, lengthWords } from '../ui/formatting.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { telling } from '../ui/telling.ts'
import { isOver, jobErrorDetail, jobErrorWords, jobName, jobShare, jobStateWords } from '../write/jobWords.ts'
import { exportAnother } from './exportStore.ts'

/** One export from start to film, or to the reason why there is none. */
export function ExportProgress({ job }: { readonly job: Job }) {
  if (!isOver(job)) return <Running job={job} />
  return job.state === 'succeeded' ? <Done job={job} /> : <NoFilm job={job} />
}

function Running({ job }: { readonly job: Job }) {
  const say = useSay()
  const language = useLanguage()
  const share = jobShare(job)
  const left = job.progress?.secondsLeft
  const { projectId } = projectSession().project
  return (
    <div className="flex flex-col gap-3 px-5 pb-5">
      <div className="flex justify-between text-sm">
        <span aria-live="polite">{jobStateWords(job, say)}</span>
        <span className="figures text-soft">
          {share === null ? '' : say('common.percent', { value: Math.floor(share * 100) })}
        </span>
      </div>
      <ProgressBar label={say('jobs.progress', { name: jobName(job) })} value={share} />
      <p className="figures h-4 text-xs text-faint">
        {left == null ? null : say('jobs.left', { time: lengthWords(left, say, language) })}
      </p>
      <div className="flex justify-end gap-2">
        <Button
          look="quiet"
          onPress={() => telling(projectSession().host.calls.jobs.cancel({ projectId, jobId: job.id }))}
        >
          {say('common.stop')}
        </Button>
        <Button onPress={closeDialog}>{say('export.background')}</Button>
      </div>
    </div>
  )
}

function Done({ job }: { readonly job: Job }) {
  const say = useSay()
  const language = useLanguage()
  const { capabilities } = useGreeting()
  const { projectId } = projectSession().project
  const result = job.result?.kind === 'export' ? job.result : null
  return (
    <div className="flex flex-col gap-4 px-5 pb-5">
      <p className="flex items-center gap-2 text-sm" role="status">
        <CircleCheck size={18} className="text-lamp" aria-hidden />
        {say('export.done')}
      </p>
      {result ? (
        <dl>
          <FactRow name={say('export.file')}>
            <span className="wrap-anywhere">{result.file}</span>
          </FactRow>
          <FactRow name={say('inspector.length')}>{lengthWords(toSeconds(result.duration), say, language)}</FactRow>
          <FactRow name={say('export.fileSize')}>{bytesWords(result.bytes, say, language)}</FactRow>
          {result.loudnessLufs === null ? null : (
            <FactRow name={say('export.loudness')}>
              {say('export.lufs', { value: decimal(result.loudnessLufs, 1, language) })}
            </FactRow>
          )}
        </dl>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" className="mr-auto" onPress={exportAnother}>
          {say('export.another')}
        </Button>
        {capabilities.revealFile ? (
          <Button onPress={() => telling(projectSession().host.calls.system.revealFilm({ projectId, jobId: job.id }))}>
            <FolderOpen size={16} aria-hidden />
            {say('export.reveal')}
          </Button>
        ) : null}
        <a
          href={filmUrl(projectId, job.id)}
          download={jobName(job)}
          className="inline-flex h-8 items-center gap-2 rounded-md bg-lamp px-3 text-sm font-semibold text-on-lamp hover:bg-lamp-bright"
        >
          <Download size={16} aria-hidden />
          {say('export.saveCopy')}
        </a>
      </div>
    </div>
  )
}

function NoFilm({ job }: { readonly job: Job }) {
  const say = useSay()
  const cancelled = job.state === 'cancelled'
  const { projectId } = projectSession().project
  return (
    <div className="flex flex-col gap-4 px-5 pb-5">
      <div className="flex gap-2 text-sm" role="status">
        {cancelled ? (
          <CircleSlash size={18} className="mt-px shrink-0 text-faint" aria-hidden />
        ) : (
          <CircleAlert size={18} className="mt-px shrink-0 text-alarm" aria-hidden />
        )}
        <div data-selectable>
          <p>{say(cancelled ? 'export.cancelled' : 'export.failed')}</p>
          {cancelled ? null : (
            <>
              <p className="text-xs text-soft">{jobErrorWords(job, say)}</p>
              <p className="text-xs break-words text-faint">{jobErrorDetail(job, say)}</p>
            </>
          )}
        </div>
      </div>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onPress={exportAnother}>
          {say('export.change')}
        </Button>
        {cancelled || job.error?.retryable !== false ? (
          <Button
            look="lamp"
            onPress={() => telling(projectSession().host.calls.jobs.retry({ projectId, jobId: job.id }))}
          >
            <RotateCcw size={16} aria-hidden />
            {say('common.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
