import { LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { type AssetId, find } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import type { PictureProblem } from '../workers/previewMessages.ts'
import { viewerProblems } from './viewerProblems.ts'

/** Says plainly what of the frame on screen cannot be seen or heard here, and why. */
export function PictureProblems() {
  const say = useSay()
  const doc = useProject((state) => state.doc)
  const { pictures, sounds, copies } = useStore(viewerProblems)
  const nameOf = (id: AssetId) => find(doc, id)?.name ?? id
  const isComing = ({ kind, assetId }: PictureProblem) =>
    kind === 'cannotDecode' && ['making', 'ready'].includes(copies.get(assetId) ?? '')
  const [coming, lost] = [pictures.filter(isComing), pictures.filter((problem) => !isComing(problem))]
  const faults = [
    ...lost.map((problem) =>
      problem.kind === 'cannotDecode'
        ? say('viewer.cannotDecode', { name: nameOf(problem.assetId), codec: problem.codec })
        : say('viewer.missing', { name: nameOf(problem.assetId) }),
    ),
    ...sounds.map(({ assetId, codec }) =>
      codec === null
        ? say('viewer.missing', { name: nameOf(assetId) })
        : say('viewer.silent', { name: nameOf(assetId), codec }),
    ),
  ]
  const undecodable = lost.some((problem) => problem.kind === 'cannotDecode')
  const codecs = coming.map((problem) => (problem.kind === 'cannotDecode' ? problem.codec : ''))
  return (
    <div role="status" className="pointer-events-none absolute inset-x-6 bottom-6 flex flex-col items-center gap-2">
      {coming.length === 0 ? null : (
        <Note
          icon={<LoaderCircle size={14} className="mt-px shrink-0 text-lamp motion-safe:animate-spin" aria-hidden />}
          lines={coming.map(({ assetId }) => say('viewer.preparing', { name: nameOf(assetId) }))}
          hint={say('viewer.preparingHint', { codec: [...new Set(codecs)].join(', ') })}
        />
      )}
      {faults.length === 0 ? null : (
        <Note
          icon={<TriangleAlert size={14} className="mt-px shrink-0 text-alarm" aria-hidden />}
          lines={faults}
          hint={undecodable ? say('viewer.cannotDecodeHint') : null}
        />
      )}
    </div>
  )
}

interface NoteWords {
  readonly icon: ReactNode
  readonly lines: readonly string[]
  readonly hint: string | null
}

function Note({ icon, lines, hint }: NoteWords) {
  return (
    <div className="flex max-w-md gap-2 rounded-lg bg-raised/95 px-3 py-2 text-xs text-ink shadow-float">
      {icon}
      <div className="min-w-0 wrap-anywhere">
        {[...new Set(lines)].map((line) => (
          <p key={line} className="m-0">
            {line}
          </p>
        ))}
        {hint === null ? null : <p className="m-0 text-faint">{hint}</p>}
      </div>
    </div>
  )
}
