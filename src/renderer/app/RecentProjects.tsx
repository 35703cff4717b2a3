import { Film, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { RecentProject } from '../../shared/contract/index.ts'
import { dateWords } from '../ui/formatting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage, useSay } from '../ui/languageStore.ts'

export interface RecentProjectsProps {
  /** Null while they are fetched. */
  readonly projects: readonly RecentProject[] | null
  readonly onOpen: (folder: string) => void
  readonly onForget: (folder: string) => void
}

export function RecentProjects({ projects, onOpen, onForget }: RecentProjectsProps) {
  const say = useSay()
  return (
    <section aria-labelledby="start-recent" className="flex flex-col gap-2">
      <h2 id="start-recent" className="text-sm font-semibold">
        {say('start.recent')}
      </h2>
      {projects?.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line px-4 py-8 text-center text-sm text-soft">
          {say('start.noRecent')}
        </p>
      ) : (
        <ul className="flex max-h-[min(46vh,280px)] flex-col gap-1 overflow-y-auto">
          {projects?.map((project) => (
            <RecentRow key={project.folder} project={project} onOpen={onOpen} onForget={onForget} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface RecentRowProps extends Omit<RecentProjectsProps, 'projects'> {
  readonly project: RecentProject
}

function RecentRow({ project: { folder, name, openedAtMs, exists }, onOpen, onForget }: RecentRowProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <li className="flex items-center gap-1">
      <Button
        isDisabled={!exists}
        onPress={() => onOpen(folder)}
        className="flex min-w-0 grow items-center gap-3 rounded-lg bg-panel px-3 py-2 text-left transition-colors duration-100 data-[disabled]:opacity-60 data-[hovered]:bg-raised"
      >
        <Film size={18} strokeWidth={1.5} className="shrink-0 text-lamp" aria-hidden />
        <span className="min-w-0 grow">
          <span className="block truncate text-sm">{name}</span>
          <span className="block truncate text-2xs text-faint" title={folder}>
            {folder}
          </span>
        </span>
        <span className="shrink-0 text-right text-2xs text-faint">
          {exists ? dateWords(openedAtMs, language) : say('start.missing')}
        </span>
      </Button>
      <IconButton icon={X} size="small" label={say('start.forget', { name })} onPress={() => onForget(folder)} />
    </li>
  )
}
