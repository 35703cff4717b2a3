/** How the menus of the timeline look. */
export const MENU_POPOVER = 'min-w-44 rounded-lg bg-raised p-1 shadow-float'
export const MENU_ITEM =
  'flex cursor-default items-center gap-2 rounded-md px-2 py-1 text-xs text-ink outline-none ' +
  'data-[focused]:bg-held data-[disabled]:text-faint data-[disabled]:opacity-60'
