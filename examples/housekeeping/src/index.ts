/** Keep a repository tidy, wherever this module is installed. */
import { argument, Changeset, check, Container, dag, Directory, File, func, generate, object, Workspace } from "@dagger.io/dagger"

/** A line somebody should look at. */
export type Remark = {
  file: string
  line: number
  text: string
}

@object()
export class Housekeeping {
  /** Files nobody has to keep tidy. */
  @func()
  exempt: string[]

  private readonly settings: Directory

  constructor(
    /** The repository this module is installed in. */
    workspace: Workspace,
    exempt: string[] = ["vendor/**", "**/*.gen.ts"],
  ) {
    this.exempt = exempt
    this.settings = workspace.directory(".config")
  }

  /** Unfinished business: every comment that says so. */
  @func()
  async unfinished(workspace: Workspace, word: string = "XXX"): Promise<Remark[]> {
    const found = await workspace.directory("/").search({ pattern: word, literal: true })
    return Promise.all(
      found.map(async (result) => ({
        file: await result.filePath(),
        line: await result.lineNumber(),
        text: (await result.matchedLines()).trim(),
      })),
    )
  }

  /** The repository says under which terms it may be used. */
  @func()
  @check()
  async licensed(workspace: Workspace): Promise<void> {
    if ((await workspace.findUp("LICENSE")) === null) throw new Error("there is no LICENSE")
  }

  /** A table of contents for the documentation. */
  @func()
  @generate()
  async contents(workspace: Workspace, folder = "docs"): Promise<Changeset> {
    const before = workspace.directory(folder)
    const pages = (await before.entries()).filter((name) => name.endsWith(".md") && name !== "index.md")
    const lines = pages.map((name) => `- [${name.slice(0, -3)}](${name})`)
    const after = before.withNewFile("index.md", `# Contents\n\n${lines.join("\n")}\n`)
    return after.changes(before)
  }

  /**
   * Spelling mistakes in a document, for callers that have no workspace to give.
   *
   * @param tools a container with aspell in it
   */
  @func()
  async spelling(
    @argument({ defaultPath: "/README.md" }) document: File,
    @argument({ defaultAddress: "docker.io/library/alpine:3.22" }) tools: Container,
    language = "en",
  ): Promise<string[]> {
    const found = await tools
      .withExec(["apk", "add", "aspell", `aspell-${language}`])
      .withFile("/tmp/document", document)
      .withExec(["aspell", "list", `--lang=${language}`], { redirectStdin: "/tmp/document" })
      .stdout()
    return [...new Set(found.split("\n"))].filter((word) => word !== "").sort()
  }

  /** The settings this module found. */
  @func()
  configuration(): Directory {
    return dag.directory().withDirectory("config", this.settings)
  }
}
