/** Write release notes and tell people about them. */
import { dag, func, GitRef, object, Secret } from "@dagger.io/dagger"

/** Something that tells people. */
export interface Announcer {
  /** Where the message goes. */
  channel(): Promise<string>

  /**
   * Tell them.
   * @param title one line
   * @param body Markdown
   */
  announce(title: string, body: string): Promise<string>

  /** The same announcer with a mark in front of every title. */
  withPrefix: (prefix: string) => Announcer
}

/** Tells people in a chat room. */
@object()
export class Chat {
  @func()
  room: string

  private webhook: Secret
  private prefix = ""

  constructor(room: string, webhook: Secret) {
    this.room = room
    this.webhook = webhook
  }

  @func()
  async channel(): Promise<string> {
    return `#${this.room}`
  }

  @func({ cache: "never" })
  async announce(title: string, body: string): Promise<string> {
    return dag
      .container()
      .from("curlimages/curl:8.16.0")
      .withSecretVariable("WEBHOOK", this.webhook)
      .withNewFile("/tmp/message", `*${this.prefix}${title}*\n${body}`)
      .withExec(["sh", "-c", 'curl --fail --data-binary @/tmp/message "$WEBHOOK"'])
      .stdout()
  }

  @func()
  withPrefix(prefix: string): Chat {
    this.prefix = prefix
    return this
  }
}

/** Tells people by mail. */
@object()
export class Mail {
  @func()
  recipients: string[]

  /** What goes in front of every subject. */
  @func()
  prefix = ""

  constructor(recipients: string[]) {
    this.recipients = recipients
  }

  @func()
  async channel(): Promise<string> {
    return this.recipients.join(", ")
  }

  @func({ cache: "never" })
  async announce(title: string, body: string): Promise<string> {
    return dag
      .container()
      .from("alpine:3.22")
      .withNewFile("/tmp/body", body)
      .withExec(["sendmail", "-s", `${this.prefix}${title}`, ...this.recipients], { redirectStdin: "/tmp/body" })
      .stdout()
  }

  @func()
  withPrefix(prefix: string): Mail {
    this.prefix = prefix
    return this
  }
}

@object()
export class ReleaseNotes {
  /** A chat room to tell. */
  @func()
  chat(room: string, webhook: Secret): Chat {
    return new Chat(room, webhook)
  }

  /** People to tell by mail. */
  @func()
  mail(...recipients: string[]): Mail {
    return new Mail(recipients)
  }

  /** The notes of everything between two commits. */
  @func()
  async write(from: GitRef, to: GitRef, heading = `What is new on ${new Date().toDateString()}`): Promise<string> {
    const [first, last] = await Promise.all([from.commit(), to.commit()])
    return `# ${heading}\n\n${first}..${last}\n`
  }

  /**
   * Tell everybody, in the order given.
   * @param announcers whom to ask to tell
   * @returns the channels, one per line
   */
  @func()
  async publish(title: string, notes: string, announcers: Announcer[], fallback?: Announcer): Promise<string> {
    const all = announcers.length === 0 && fallback !== undefined ? [fallback] : announcers
    const channels: string[] = []
    for (const announcer of all) {
      await announcer.announce(title, notes)
      channels.push(await announcer.channel())
    }
    return channels.join("\n")
  }
}
