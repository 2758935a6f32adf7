/** Where Dagger modules load, and what is lost, on every engine release. */
import { argument, Changeset, check, Container, dag, Directory, File, func, generate, object } from "@dagger.io/dagger"

@object()
export class Moduledefs {
  private readonly source: Directory
  private readonly version: string
  private readonly base?: Container
  private readonly tarball?: File
  private readonly typescript?: File

  constructor(
    /** The repository with the modules. */
    @argument({ defaultPath: "/", ignore: ["**/node_modules", ".git"] }) source: Directory,
    /** Version of moduledefs, from npm. */
    version: string = "latest",
    /** A container that has moduledefs; nothing is installed then. */
    base?: Container,
    /** What `npm pack` makes of moduledefs: it needs nothing else, and nothing comes from npm then. */
    tarball?: File,
    /** With a tarball: the one of TypeScript, for modules in TypeScript. */
    typescript?: File,
  ) {
    this.source = source
    this.version = version
    this.base = base
    this.tarball = tarball
    this.typescript = typescript
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
    await this.work().withExec(["moduledefs", "matrix", ".", "--engine", "latest"]).stdout()
  }

  /** Sets engineVersion of every module to the oldest one that works. */
  @func()
  @generate()
  upgrade(): Changeset {
    return this.run(["min-version", ".", "--write"]).directory("/work").changes(this.source)
  }

  /** The rows of one repository, as a cache that `survey` takes them from. The engine keeps it until the repository changes. */
  @func()
  surveyRepository(repository: Directory, name: string): Directory {
    return this.tool()
      .withMountedDirectory(`/repositories/${name}`, repository)
      .withWorkdir("/repositories")
      .withExec(["sh", "-c", 'moduledefs survey "$1" --cache /rows --output /survey.json || true', "sh", name])
      .directory("/rows")
  }

  /** A survey of many repositories, one URL each: survey.json, summary.md, and the site. Each repository is looked at on its own. */
  @func()
  survey(repositories: string[]): Directory {
    const named = repositories.map((url, index) => ({ name: nameOf(url, index), tree: dag.git(url).head().tree() }))
    let all = this.tool()
    for (const { name, tree } of named) {
      all = all
        .withDirectory("/rows", this.surveyRepository(tree, name))
        .withMountedDirectory(`/repositories/${name}`, tree)
    }
    const names = named.map(({ name }) => name)
    const line = 'moduledefs survey "$@" --cache /rows --output /out/survey.json --site /out/site --format markdown > /out/summary.md || test -s /out/summary.md'
    return all
      .withWorkdir("/repositories")
      .withExec(["sh", "-c", `mkdir -p /out && { ${line}; }`, "sh", ...names])
      .directory("/out")
  }

  // A module that does not load somewhere is what one wants to see, not a failure.
  private run(args: string[]): Container {
    return this.work().withExec(["sh", "-c", 'moduledefs "$@" || true', "sh", ...args])
  }

  private work(): Container {
    return this.tool().withDirectory("/work", this.source).withWorkdir("/work")
  }

  private tool(): Container {
    if (this.base) return this.base
    const node = dag.container().from("node:22-alpine")
    // TypeScript modules are scanned with the compiler.
    if (!this.tarball) return node.withExec(["npm", "install", "--global", "typescript@6", `moduledefs@${this.version}`])
    const compiler = this.typescript ? unpacked(node, "typescript", this.typescript) : node
    return unpacked(compiler, "moduledefs", this.tarball).withExec(
      ["ln", "-s", "/opt/node_modules/moduledefs/dist/cli/moduledefs.js", "/usr/local/bin/moduledefs"],
    )
  }
}

/** The container with a package where Node finds it from the others. */
function unpacked(container: Container, name: string, tarball: File): Container {
  const folder = `/opt/node_modules/${name}`
  return container
    .withMountedFile("/package.tgz", tarball)
    .withExec(["sh", "-c", 'mkdir -p "$1" && tar -xzf /package.tgz -C "$1" --strip-components=1', "sh", folder])
}

/** `github.com/acme/app`, as a folder. */
function nameOf(url: string, index: number): string {
  const plain = url.replace(/^\w+:\/\/|^git@/, "").replace(/\.git$/, "").replace(/[^\w.\/-]+/g, "-").replace(/\.\.+/g, "-")
  return plain === "" ? `repository-${index}` : plain
}
