import { oc } from '@orpc/contract'
import { resultSchema } from '../../../shared/contract/result.ts'
import { shotRequest } from '../../../shared/model/recipe.ts'
import { filmPlan } from '../../../shared/scene/filmPlan.ts'
import { promptRefusal } from '../../../shared/scene/sceneSpec.ts'
import { takeProgress, takeRequest } from '../../../shared/scene/takeRequest.ts'
import { inspection, inspectionOrder } from '../../simulator/take/inspection.ts'
import { takeFiles, takeProblem } from '../../simulator/take/takeFiles.ts'
import { progressEvents } from './progress.ts'

/** What the simulator worker does. Its process is started with the variables of `vulkanEnvironment`. */
export const simulatorContract = {
  /** Plans a paragraph as a film: plays what it tells to see when what happens. Nothing is drawn. */
  planFilm: oc.input(shotRequest).output(resultSchema(filmPlan, promptRefusal)),
  makeTake: oc.input(takeRequest).output(progressEvents(takeProgress, resultSchema(takeFiles, takeProblem))),
  /** A few checked pictures of a shot on one sheet, without its film. */
  inspectShot: oc.input(inspectionOrder).output(progressEvents(takeProgress, resultSchema(inspection, takeProblem))),
}
