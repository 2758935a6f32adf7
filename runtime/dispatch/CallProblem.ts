/** What goes wrong in a call before or after the module's own code: its message is for the caller. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem'
}
