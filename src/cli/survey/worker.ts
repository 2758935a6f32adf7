import { parentPort } from 'node:worker_threads'
import type { Task } from './discover.ts'
import { createTaskRunner, type TaskOptions } from './surveyTask.ts'

/** What the main thread asks for: the modules of a task from one on. */
export interface WorkerRequest {
  readonly task: Task
  readonly from: number
}

/** A row as JSON; undefined: the task is done. */
export interface WorkerAnswer {
  readonly row?: string
}

/** What `workerData` of such a thread is. */
export interface WorkerData {
  readonly survey: TaskOptions
}

/** Serves the main thread of a survey from a worker thread. */
export function serveSurvey({ survey }: WorkerData): void {
  const run = createTaskRunner(survey)
  const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message)
  parentPort?.on('message', async ({ task, from }: WorkerRequest) => {
    for (let index = from; index < task.folders.length; index++) answer({ row: await run(task, index) })
    answer({})
  })
}
