import { type Directory, func, object } from "@dagger.io/dagger"

import { Color } from "./color.js"
import { dump } from "./dump.js"

/** an item */
@object()
export class Item {
  @func()
  name: string

  @func()
  color: Color

  @func()
  dir?: Directory | null

  private hidden?: string

  constructor(name: string, color: Color, hidden?: string) {
    this.name = name
    this.color = color
    this.dir = null
    if (hidden !== undefined) this.hidden = hidden
  }

  @func()
  quack(): string {
    return `${this.name} quacks`
  }

  @func()
  async state(): Promise<string> {
    return dump(this)
  }

  @func()
  child(): Item {
    return new Item(`${this.name}-child`, Color.Red, "c")
  }

  @func()
  self(): Item {
    return this
  }
}
