const SHOT_LABEL = /^\s*(?:(?:shot|scene|clip|take|adegan|bidikan|gambar)\s*\d+\s*[:.)\-–—]?|\d{1,2}\s*[.):])\s+/i
const HEADING = /^\s*(INT|EXT|INT\.?\/EXT)\.?\s+(.+?)(?:\s+[-–—]\s+(.+?))?\s*$/

/**
 * The shots of a script, without their numbers: parts separated by blank lines, by "Shot 2:", "2." or "Adegan 2:" at
 * the start of a line, or by a scene heading ("INT. KITCHEN - NIGHT"), which is put behind its shot. Empty parts are
 * left out.
 */
export function splitScript(text: string): string[] {
  const shots: { lines: string[]; heading: string | undefined }[] = []
  let isOpen = false
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const heading = HEADING.exec(line)
    const label = SHOT_LABEL.exec(line)
    if (heading) {
      shots.push({ lines: [], heading: headingWords(heading[2] as string, heading[3]) })
      isOpen = true
    } else if (line.trim() === '') isOpen = false
    else if (label || !isOpen) {
      const isUnderHeading = shots.at(-1)?.lines.length === 0
      const words = label ? line.slice(label[0].length) : line
      if (isUnderHeading) shots.at(-1)?.lines.push(words)
      else shots.push({ lines: [words], heading: undefined })
      isOpen = true
    } else shots.at(-1)?.lines.push(line)
  }
  return shots
    .map(({ lines, heading }) => {
      const words = lines.join('\n').trim()
      return heading === undefined || words === '' ? words : `${words.replace(/[\s.]+$/u, '')}. ${heading}.`
    })
    .filter((shot) => shot.length > 0)
}

/** "KITCHEN" and "DAY" as words of a prompt. */
function headingWords(place: string, time: string | undefined): string {
  const when = time?.toLowerCase().replace(/^day$/, 'daytime')
  const where = place.toLowerCase()
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}${when === undefined ? '' : `, ${when}`}`
}
