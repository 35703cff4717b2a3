import { CircleAlert, X } from 'lucide-react'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import { useSay } from './languageStore.ts'
import { dismissNotice, holdNotice, type Notice, useNotices } from './notices.ts'

/** The short messages, newest at the bottom. The region is always there, so that screen readers watch it. */
export function NoticeRegion() {
  const say = useSay()
  const notices = useNotices()
  return (
    <section
      aria-label={say('notice.region')}
      data-react-aria-top-layer
      aria-live="polite"
      aria-relevant="additions"
      className="pointer-events-none fixed right-4 bottom-6 z-50 flex flex-col items-end gap-2"
    >
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const say = useSay()
  const hold = () => holdNotice(notice.id, true)
  const letGo = () => holdNotice(notice.id, false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a notice only keeps it there longer
    <div
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
      className={classes(
        'pointer-events-auto flex max-w-[400px] items-start gap-2 rounded-lg py-1.5 pr-1.5 pl-3 text-sm shadow-float',
        notice.tone === 'alarm' ? 'bg-alarm-glow text-ink' : 'bg-held text-ink',
      )}
    >
      {notice.tone === 'alarm' ? <CircleAlert size={16} className="mt-1 shrink-0 text-alarm" aria-hidden /> : null}
      <p data-selectable className="py-0.5">
        {notice.text}
      </p>
      <IconButton icon={X} size="small" label={say('common.dismiss')} onPress={() => dismissNotice(notice.id)} />
    </div>
  )
}
