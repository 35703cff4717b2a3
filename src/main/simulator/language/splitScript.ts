/** The shots of a script: parts separated by blank lines, without the space around them. Empty parts are left out. */
export function splitScript(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((shot) => shot.trim())
    .filter((shot) => shot.length > 0)
}
