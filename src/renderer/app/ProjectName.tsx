import { useState } from 'react'
import { projectSession } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'

/** The film's name, changed where it stands. Escape puts the old one back. */
export function ProjectName({ name }: { readonly name: string }) {
  const say = useSay()
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    const wished = draft?.trim()
    setDraft(null)
    if (wished && wished !== name) projectSession().run('renameProject', { name: wished })
  }
  const shown = draft ?? name
  return (
    <>
      <h1 className="unseen">{name}</h1>
      <input
        aria-label={say('header.name')}
        value={shown}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key !== 'Escape') return
          setDraft(null)
          event.stopPropagation()
        }}
        className="field-sizing-content h-7 max-w-[320px] min-w-16 truncate rounded-md bg-transparent px-2 text-sm font-semibold hover:bg-raised focus:bg-night"
      />
    </>
  )
}
