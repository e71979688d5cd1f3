/** Something took longer than it may. */
export class TooLate extends Error {
  /** Identifies this error where it was wrapped in another one, as the ORM does. */
  static readonly CODE = 'TOO_LATE';
  readonly code = TooLate.CODE;
}

/** The value of a promise, if it comes within so many milliseconds. @throws TooLate. */
export function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(`nothing within ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
