import type { ReactNode } from 'react'

/** A part of the inspector under a small heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-b border-line p-3 last:border-b-0">
      <h2 className="text-xs font-semibold text-ink">{title}</h2>
      {children}
    </section>
  )
}

/** One fact: its name and its value. */
export function FactRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-2 text-xs leading-5">
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0 text-ink" data-selectable>
        {children}
      </dd>
    </div>
  )
}
