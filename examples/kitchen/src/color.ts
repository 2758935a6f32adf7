/** colours */
export enum Color {
  /** warm */
  Red = "red",
  Green = "green",
  DarkBlue = "dark_blue",
}

/** The name of a colour; what is no colour stays as it is. */
export function colorName(color: string): string {
  return Object.entries(Color).find(([, value]) => value === color)?.[0] ?? color
}
