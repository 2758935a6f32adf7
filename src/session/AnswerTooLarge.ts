/** What a transport rejects with when an answer is longer than the request allows. */
export class AnswerTooLarge extends Error {
  constructor() {
    super('answer too large')
    this.name = 'AnswerTooLarge'
  }
}
