let input: HTMLInputElement | null = null

/** Remembers the page's file input, so that a command can open it. */
export function holdFileInput(element: HTMLInputElement | null): void {
  input = element
}

/** Opens the dialog that chooses files to import. */
export function openFileDialog(): void {
  input?.click()
}
