import { type Container, dag, type Directory, type float, func, object, ReturnType } from "@dagger.io/dagger"

import { IMAGES, TEST_COMMANDS, Toolchain } from "./toolchain.js"

/** How the tests of a package went. */
export type PackageReport = {
  /** The package's name. */
  name: string
  passed: boolean
  /** Seconds the tests took. */
  seconds: float
  /** What was printed, where the tests failed. */
  output?: string
  labels: string[]
}

/** One package of the monorepo. */
@object()
export class Package {
  /** Name of its folder. */
  @func()
  name: string

  @func("sources")
  directory: Directory

  @func()
  toolchain: Toolchain

  constructor(name: string, directory: Directory, toolchain: Toolchain) {
    this.name = name
    this.directory = directory
    this.toolchain = toolchain
  }

  /** A container with the package and its tools in it. */
  @func()
  container(): Container {
    return dag.container().from(IMAGES[this.toolchain]).withDirectory("/src", this.directory).withWorkdir("/src")
  }

  /** Run the tests and say how they went. */
  @func()
  async report(labels: string[]): Promise<PackageReport> {
    const started = performance.now()
    const tested = this.container().withExec(TEST_COMMANDS[this.toolchain], { expect: ReturnType.Any })
    const passed = (await tested.exitCode()) === 0
    const seconds = (performance.now() - started) / 1000
    return { name: this.name, passed, seconds, labels, ...(passed ? {} : { output: await tested.stderr() }) }
  }

  /** The same package, built with other tools. */
  @func()
  with(toolchain: Toolchain): Package {
    return new Package(this.name, this.directory, toolchain)
  }
}
