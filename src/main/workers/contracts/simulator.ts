import { oc } from '@orpc/contract'
import { resultSchema } from '../../../shared/contract/result.ts'
import { takeProgress, takeRequest } from '../../../shared/scene/takeRequest.ts'
import { takeFiles, takeProblem } from '../../simulator/take/takeFiles.ts'
import { progressEvents } from './progress.ts'

/** What the simulator worker does. Its process is started with the variables of `vulkanEnvironment`. */
export const simulatorContract = {
  makeTake: oc.input(takeRequest).output(progressEvents(takeProgress, resultSchema(takeFiles, takeProblem))),
}
