import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { chatFailure, modelComparison } from '../chatReading/difference.ts'
import { filmRequest } from '../export/filmRequest.ts'
import { diffSchema } from '../history/diff.ts'
import { idSchema, shotRequest } from '../model/index.ts'
import { filmPlan } from '../scene/filmPlan.ts'
import { change, commandId, commitOutcome, documentSnapshot } from './document.ts'
import { promptReading, promptRefusal } from './generation.ts'
import { exportInput, generateInput, job, jobEvent, jobId } from './jobs.ts'
import { newProject, openProject, openRefusal, projectBackup, projectNotice, recentProject } from './projects.ts'
import { resultSchema } from './result.ts'
import { greeting, modelKeyState, settings } from './system.ts'

/** Rises when an older page could not talk to a newer host. The page reloads on a mismatch. */
export const CONTRACT_VERSION = 4

const inProject = z.object({ projectId: idSchema('project') })
const ofJob = inProject.extend({ jobId })

/**
 * Everything a window, a browser page or a program may ask of the studio. Inputs and outputs are parsed at run
 * time on both sides. Pictures and sound do not travel here: they are fetched by id, see `mediaUrl.ts`.
 */
export const contract = {
  system: {
    greet: oc.output(greeting),
    saveSettings: oc.input(settings.partial()).output(settings),
    modelKey: oc.output(modelKeyState),
    /** Keeps the key of the chat endpoint, or forgets it. */
    saveModelKey: oc.input(z.object({ key: z.string().min(1).max(500).nullable() })).output(modelKeyState),
    /** The system's folder dialog; null when the person closes it. Only with `nativeDialogs`. */
    chooseFolder: oc.output(z.string().nullable()),
    /** The system's save dialog; null when the person closes it. Only with `nativeDialogs`. */
    chooseFilmFile: oc.input(z.object({ suggestedName: z.string() })).output(z.string().nullable()),
    /** Shows a finished film in the system's file manager. Only with `revealFile`. */
    revealFilm: oc.input(ofJob).output(z.boolean()),
  },
  projects: {
    recent: oc.output(z.array(recentProject)),
    create: oc.input(newProject).output(resultSchema(openProject, openRefusal)),
    open: oc.input(z.object({ folder: z.string().min(1) })).output(resultSchema(openProject, openRefusal)),
    forget: oc.input(z.object({ folder: z.string() })).output(z.array(recentProject)),
    backups: oc.input(z.object({ folder: z.string() })).output(z.array(projectBackup)),
    /** Makes a new project folder beside the old one from a backup; the old one stays as it is. */
    restoreBackup: oc
      .input(z.object({ folder: z.string(), backup: z.string() }))
      .output(resultSchema(openProject, openRefusal)),
    /** What the person of an open project should hear of. */
    notices: oc.input(inProject).output(eventIterator(projectNotice)),
  },
  document: {
    snapshot: oc.input(inProject).output(documentSnapshot),
    /**
     * Every change after `since`, first the missed ones, then live. The host keeps the newest thousand or so: to one
     * that is further behind comes a change that does not follow on `since`, and it takes a new snapshot.
     */
    watch: oc.input(inProject.extend({ since: z.int().nonnegative() })).output(eventIterator(change)),
    commit: oc
      .input(
        inProject.extend({
          baseRevision: z.int().nonnegative(),
          commandId,
          /** The command's name, for the undo menu. */
          label: z.string().min(1).max(60),
          diff: diffSchema,
        }),
      )
      .output(commitOutcome),
    undo: oc.input(inProject).output(z.object({ done: z.boolean() })),
    redo: oc.input(inProject).output(z.object({ done: z.boolean() })),
  },
  session: {
    /** Where the person was (playhead, zoom, selection): kept per project, may be lost. */
    load: oc.input(inProject).output(z.string().nullable()),
    save: oc.input(inProject.extend({ state: z.string().max(20_000) })).output(z.void()),
  },
  generation: {
    /** What the generator makes of a prompt, without making anything. */
    read: oc
      .input(z.object({ provider: z.string(), request: shotRequest }))
      .output(resultSchema(promptReading, promptRefusal)),
    /** A paragraph as a film of several shots; null where the generator plans none. It takes longer than a reading. */
    plan: oc
      .input(z.object({ provider: z.string(), request: shotRequest }))
      .output(resultSchema(filmPlan.nullable(), promptRefusal)),
    /** Asks the chat endpoint of the settings to read the words, too; refused while it is off. Nothing is made. */
    compare: oc.input(z.object({ request: shotRequest })).output(resultSchema(modelComparison, chatFailure)),
    start: oc.input(inProject.extend({ job: generateInput })).output(resultSchema(job, promptRefusal)),
  },
  exports: {
    /** Without a destination the film goes to the project's own `exports` folder. */
    start: oc
      .input(
        inProject.extend({
          sequenceId: exportInput.shape.sequenceId,
          film: filmRequest,
          destination: z.string().min(1).optional(),
        }),
      )
      .output(resultSchema(job, z.object({ code: z.string(), detail: z.string() }))),
  },
  jobs: {
    list: oc.input(inProject).output(z.array(job)),
    /** The jobs of the project, then what becomes of them. */
    watch: oc.input(inProject).output(eventIterator(jobEvent)),
    cancel: oc.input(ofJob).output(z.boolean()),
    retry: oc.input(ofJob).output(z.boolean()),
    /** Removes a finished job from the list. */
    dismiss: oc.input(ofJob).output(z.boolean()),
  },
}
