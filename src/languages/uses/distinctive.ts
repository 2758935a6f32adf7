/** Names of members, as the API has them or with a capital, that hardly anything but the core has. */
export const distinctive = /^(?:[Ww]ith(?:out)?[A-Z]|[Aa]s[A-Z]|[Ss]tdout$|[Ss]tderr$)/
