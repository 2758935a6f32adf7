/** Where Dagger modules load, and what is lost, on every engine release. */
import { argument, check, Container, dag, Directory, File, func, object } from "@dagger.io/dagger"

@object()
export class Moduledefs {
  private readonly source: Directory
  private readonly version: string

  constructor(
    /** The repository with the modules. */
    @argument({ defaultPath: "/", ignore: ["**/node_modules", ".git"] }) source: Directory,
    /** Version of moduledefs. */
    version: string = "latest",
  ) {
    this.source = source
    this.version = version
  }

  /** The matrix as text: a row for each range of releases, a column for each module. */
  @func()
  async matrix(engines: string = "boundaries"): Promise<string> {
    return this.run(["matrix", ".", "--engine", engines]).stdout()
  }

  /** The matrix as one self-contained HTML page. */
  @func()
  report(engines: string = "all"): File {
    return this.run(["matrix", ".", "--engine", engines, "--html", "/report.html"]).file("/report.html")
  }

  /** Passes where every module of the repository loads on the newest engine. */
  @func()
  @check()
  async loads(): Promise<void> {
    await this.tool().withExec(["moduledefs", "matrix", ".", "--engine", "latest"]).sync()
  }

  // A module that does not load somewhere is what one wants to see, not a failure.
  private run(args: string[]): Container {
    return this.tool().withExec(["sh", "-c", 'moduledefs "$@" || true', "sh", ...args])
  }

  private tool(): Container {
    return dag
      .container()
      .from("node:22-alpine")
      // TypeScript modules are scanned with the compiler.
      .withExec(["npm", "install", "--global", `moduledefs@${this.version}`, "typescript@6"])
      .withMountedDirectory("/work", this.source)
      .withWorkdir("/work")
  }
}
