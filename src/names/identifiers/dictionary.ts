const entries =
  'ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI UID ' +
  'UUID URI URL UTF8 VM XML XMPP XSRF XSS FS SDK LLM GPU VCS SHA MCP OCI SSHFS E2E CLI TUI IO PR EC2 MD5 ' +
  'GitHub GitLab OAuth IPv4 IPv6 iOS macOS gRPC GraphQL 3D 2D'

/** Dagger's naming dictionary: spellings that names keep, by their lowercase form. A released one never changes. */
export const dictionary: ReadonlyMap<string, string> = new Map(
  entries.split(' ').map((entry) => [entry.toLowerCase(), entry]),
)

export const longestEntry = Math.max(...[...dictionary.keys()].map((entry) => entry.length))
