import type { ProjectId } from '../../shared/model/index.ts'

/** Who uses which project, to close those that nobody does: then another program can open them. */
export interface ProjectPresence {
  /** Somebody is there, until the function that is given back is called. */
  stay(id: ProjectId): () => void
  /** Stops closing projects. */
  end(): void
}

/**
 * `closeIdle` is called for a project that somebody used, that nobody has used for a while, and in which nothing is
 * going on. A project that nobody ever stayed in is left alone.
 */
export function createProjectPresence(options: {
  readonly idleMs: number
  isBusy(id: ProjectId): boolean
  closeIdle(id: ProjectId): void
}): ProjectPresence {
  const present = new Map<ProjectId, number>()
  const timers = new Map<ProjectId, NodeJS.Timeout>()

  const stopTimer = (id: ProjectId) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }
  const closeLater = (id: ProjectId) => {
    stopTimer(id)
    const timer = setTimeout(() => {
      timers.delete(id)
      if (options.isBusy(id)) closeLater(id)
      else options.closeIdle(id)
    }, options.idleMs)
    timer.unref()
    timers.set(id, timer)
  }

  return {
    stay(id) {
      stopTimer(id)
      present.set(id, (present.get(id) ?? 0) + 1)
      let left = false
      return () => {
        if (left) return
        left = true
        const others = (present.get(id) ?? 1) - 1
        present.set(id, others)
        if (others === 0) closeLater(id)
      }
    },
    end() {
      for (const id of [...timers.keys()]) stopTimer(id)
    },
  }
}
