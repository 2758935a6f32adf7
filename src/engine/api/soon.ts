/** What is there at once unless something asynchronous was asked: a promise for each field costs more than its work. */
export type Soon<Value> = Value | Promise<Value>

/** What comes of a value, at once where it is there. */
export function soon<Value, Result>(value: Soon<Value>, then: (value: Value) => Soon<Result>): Soon<Result> {
  return value instanceof Promise ? value.then(then) : then(value)
}

/** Does something with one item after the other until that gives true, and gives true itself then. */
export function someSoon<Item>(items: readonly Item[], act: (item: Item) => Soon<boolean>, from = 0): Soon<boolean> {
  for (let index = from; index < items.length; index++) {
    const stopped = act(items[index]!)
    if (stopped instanceof Promise) return stopped.then((now) => now || someSoon(items, act, index + 1))
    if (stopped) return true
  }
  return false
}
