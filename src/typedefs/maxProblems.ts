/** Problems of one kind of check that are told; a document that has more gets one finding that says so. Keeps what a hostile document costs within its size. */
export const maxProblems = 10_000
