/** What an operator of order says of two values: `order` is negative, 0 or positive as the first is less, equal or greater. */
const operators: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Whether `a operator b` holds; undefined: it is not an operator of order. */
export const orderHolds = (operator: string, order: number): boolean | undefined => operators[operator]?.(order)
