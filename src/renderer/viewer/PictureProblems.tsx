import { TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { type AssetId, find } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { viewerProblems } from './viewerProblems.ts'

/** Says plainly what of the frame on screen cannot be seen or heard here, and why. */
export function PictureProblems() {
  const say = useSay()
  const doc = useProject((state) => state.doc)
  const { pictures, sounds } = useStore(viewerProblems)
  const nameOf = (id: AssetId) => find(doc, id)?.name ?? id
  const lines = [
    ...pictures.map((problem) =>
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
  const undecodable = pictures.some((problem) => problem.kind === 'cannotDecode')
  return (
    <div role="status" className="pointer-events-none absolute inset-x-6 bottom-6 flex justify-center">
      {lines.length === 0 ? null : (
        <div className="flex max-w-md gap-2 rounded-lg bg-raised/95 px-3 py-2 text-xs text-ink shadow-float">
          <TriangleAlert size={14} className="mt-px shrink-0 text-alarm" aria-hidden />
          <div>
            {[...new Set(lines)].map((line) => (
              <p key={line} className="m-0">
                {line}
              </p>
            ))}
            {undecodable ? <p className="m-0 text-faint">{say('viewer.cannotDecodeHint')}</p> : null}
          </div>
        </div>
      )}
    </div>
  )
}
