/** Work on the packages of a monorepo, one by one or all at once. */
import { argument, check, Directory, func, object } from "@dagger.io/dagger"

import { Package, type PackageReport } from "./package.js"
import { DEFAULT_CONCURRENCY, PACKAGE_FOLDER, Toolchain } from "./toolchain.js"

@object()
export class Monorepo {
  @func()
  source: Directory

  @func()
  toolchain: Toolchain

  constructor(
    @argument({ defaultPath: "/", ignore: ["**/node_modules", "**/dist"] }) source: Directory,
    toolchain: Toolchain = Toolchain.Node,
  ) {
    this.source = source
    this.toolchain = toolchain
  }

  /** The packages, in the order of their names. */
  @func()
  async packages(): Promise<Package[]> {
    const names = await this.source.directory(PACKAGE_FOLDER).entries()
    return names.sort().map((name) => this.package(name.replace(/\/$/, "")))
  }

  /**
   * One package.
   * @param name name of its folder
   */
  @func()
  package(name: string): Package {
    return new Package(name, this.source.directory(`${PACKAGE_FOLDER}/${name}`), this.toolchain)
  }

  /**
   * Test several packages side by side.
   *
   * @param names the packages; all of them where none are named
   * @param concurrency how many at a time
   * @param labels lines that go on top of every report
   */
  @func()
  async testAll(
    names?: string[] | null,
    concurrency: number = DEFAULT_CONCURRENCY,
    labels: string[] = ["monorepo", "ci"],
  ): Promise<PackageReport[]> {
    const wanted = names ?? (await this.source.directory(PACKAGE_FOLDER).entries())
    const reports: PackageReport[] = []
    for (let start = 0; start < wanted.length; start += concurrency) {
      const batch = wanted.slice(start, start + concurrency).map((name) => this.package(name).report(labels))
      reports.push(...(await Promise.all(batch)))
    }
    return reports
  }

  /** Every package passes its tests. */
  @func()
  @check()
  async allPass(): Promise<void> {
    const failed = (await this.testAll()).filter(({ passed }) => !passed)
    if (failed.length > 0) throw new Error(`failed: ${failed.map(({ name }) => name).join(", ")}`)
  }
}
