import { useEffect, useRef } from 'react'
import { formatTimecode, type Rate, type Ticks } from '../../shared/time/index.ts'
import { livePlayhead } from '../session/livePlayhead.ts'
import { useSession } from '../session/sessionStore.ts'
import { useSay } from '../ui/languageStore.ts'
import { typedTime } from './typedTime.ts'

/** Shows the playhead at display rate without React, and takes a typed time. */
export function TimecodeField({ frameRate, end }: { readonly frameRate: Rate; readonly end: Ticks }) {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)

  useEffect(
    () =>
      livePlayhead.watch((playhead) => {
        if (field.current && document.activeElement !== field.current) {
          field.current.value = formatTimecode(playhead, frameRate)
        }
      }),
    [frameRate],
  )

  const show = () => {
    if (field.current) field.current.value = formatTimecode(livePlayhead.get(), frameRate)
  }
  const take = (text: string) => {
    const time = typedTime(text, livePlayhead.get(), end, frameRate)
    if (time === undefined) return show()
    const session = useSession.getState()
    session.pause()
    session.seek(time)
    session.reveal(time)
  }
  return (
    <input
      ref={field}
      aria-label={say('viewer.timecode')}
      title={say('viewer.timecodeHint')}
      spellCheck={false}
      autoComplete="off"
      className="figures w-[calc(11ch+10px)] shrink-0 rounded-sm bg-transparent px-1 py-0.5 text-sm text-lamp hover:bg-raised focus:bg-night"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={show}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          take(event.currentTarget.value)
          event.currentTarget.blur()
        }
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
