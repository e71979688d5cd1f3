/** Exit codes of `phancong ask`. */
export const ASK_EXIT = { ANSWERED: 0, NOT_ESTABLISHED: 1, ERROR: 2 } as const;
