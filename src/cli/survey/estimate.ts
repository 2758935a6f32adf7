/** How long the rest will take, in words, from how long what is done took: `, about 2 min left`. */
export function estimate(all: number, now: () => number = Date.now): (done: number) => string {
  const started = now()
  return (done) => {
    if (done === 0 || done >= all) return ''
    const seconds = Math.ceil((((now() - started) / done) * (all - done)) / 1000)
    return `, about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`
  }
}
