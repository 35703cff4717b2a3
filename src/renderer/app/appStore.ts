import { useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'

export type DialogName = 'export' | 'settings' | 'palette' | 'shortcuts'
export type LeftTab = 'write' | 'library'

interface AppState {
  readonly dialog: DialogName | null
  readonly leftTab: LeftTab
  /** In pixels. */
  readonly leftWidth: number
  readonly inspectorWidth: number
  readonly timelineHeight: number
  /** The list of jobs is unfolded. */
  readonly jobsShown: boolean
}

/** How the window is arranged; not part of any project. */
export const appStore = createStore<AppState>()(
  persist(
    (): AppState => ({
      dialog: null,
      leftTab: 'write',
      leftWidth: 320,
      inspectorWidth: 272,
      timelineHeight: 320,
      jobsShown: true,
    }),
    {
      name: 'dalang.window',
      partialize: ({ dialog: _, leftTab: __, ...kept }) => kept,
    },
  ),
)

export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(appStore, selector)
}

export function openDialog(dialog: DialogName): void {
  appStore.setState({ dialog })
}

export function closeDialog(): void {
  appStore.setState({ dialog: null })
}

export function showTab(leftTab: LeftTab): void {
  appStore.setState({ leftTab })
}
