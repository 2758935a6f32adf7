interface Answer {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
}

/** Sends a query to the session an environment names. */
export async function sendQuery(env: Readonly<Record<string, string>>, query: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${env['DAGGER_SESSION_PORT']}/query`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${env['DAGGER_SESSION_TOKEN']}:`).toString('base64')}`,
    },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as Answer
}
