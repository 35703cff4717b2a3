/** How every field that takes text looks. */
export const FIELD =
  'w-full rounded-md border border-line bg-night px-2 text-sm text-ink transition-colors duration-100 ' +
  'hover:border-edge focus-visible:border-lamp -outline-offset-1! data-[invalid]:border-alarm disabled:opacity-50'

export const LABEL = 'text-xs text-soft'
export const HELP = 'text-xs text-faint'
export const FAULT = 'text-xs text-alarm'
