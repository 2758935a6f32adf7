import { type Directory, func, object } from "@dagger.io/dagger"

import { dump } from "./dump.js"

@object()
export class Plain {
  @func()
  label: string

  @func()
  n: number

  private hidden?: unknown

  constructor(label: string, n: number, hidden?: unknown) {
    this.label = label
    this.n = n
    if (hidden !== undefined) this.hidden = hidden
  }

  @func()
  async state(): Promise<string> {
    return dump(this)
  }
}

export type WithDir = {
  label: string
  dir: Directory
  dirs: Directory[]
  note?: string | null
}

export type Holder = {
  plain: Plain
  plains: Plain[]
}

/** quacks */
export interface Duck {
  quack(): Promise<string>
}
