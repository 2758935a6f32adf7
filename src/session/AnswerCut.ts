/** What a transport rejects with when the connection ends in the middle of an answer. */
export class AnswerCut extends Error {
  readonly bytes: number

  constructor(bytes: number) {
    super('answer cut off')
    this.name = 'AnswerCut'
    this.bytes = bytes
  }
}
