/** What a package is built and tested with. */
export enum Toolchain {
  /** npm, from the package's own lock file. */
  Node = "node",
  /** The go command. */
  Go = "go",
  /**
   * uv and pytest.
   * @deprecated no package uses it any more
   */
  Python = "python",
}

export const PACKAGE_FOLDER = "packages"
export const DEFAULT_CONCURRENCY = 4

export const IMAGES: Record<Toolchain, string> = {
  [Toolchain.Node]: "node:22-alpine",
  [Toolchain.Go]: "golang:1.25-alpine",
  [Toolchain.Python]: "ghcr.io/astral-sh/uv:python3.13-alpine",
}

export const TEST_COMMANDS: Record<Toolchain, string[]> = {
  [Toolchain.Node]: ["npm", "test"],
  [Toolchain.Go]: ["go", "test", "./..."],
  [Toolchain.Python]: ["uv", "run", "pytest"],
}
