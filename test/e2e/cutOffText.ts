import type { Page } from '@playwright/test'

/**
 * The texts on screen of which a part cannot be seen: they reach over the window or over an ancestor that hides what
 * overflows, or out of their own button. Text that is shortened with an ellipsis says so itself.
 */
export function cutOffText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1
    const cut: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!node.textContent?.trim() || !element) continue
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest('.unseen, [aria-hidden=true], [data-live-announcer], script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0) continue
      const say = (why: string) => cut.push(`“${node.textContent?.trim()}”: ${why}`)
      if (text.right > innerWidth + slack || text.left < -slack) say('outside the window')
      for (let box: HTMLElement | null = element; box; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box)
        const rect = box.getBoundingClientRect()
        const reachesOut = text.right > rect.right + slack || text.left < rect.left - slack
        if (overflowX === 'hidden' || overflowX === 'clip') {
          if (textOverflow === 'ellipsis') break
          if (reachesOut) {
            say(`cut by ${box.tagName.toLowerCase()}.${box.className}`)
            break
          }
        } else if (overflowX === 'auto' || overflowX === 'scroll') break
        if (reachesOut && box.matches('button, [role=button], [role=tab], [role=option], [role=menuitem], label')) {
          say(`outside its ${box.tagName.toLowerCase()}`)
          break
        }
      }
    }
    return cut
  })
}
