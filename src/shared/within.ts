/** Something that should have come in time did not. */
export class TooLate extends Error {
  /** By which it is known where an error was made into another, as by the ORM. */
  static readonly CODE = 'TOO_LATE';
  readonly code = TooLate.CODE;
}

/** The same, but given up after so many milliseconds; what comes later is not looked at. @throws TooLate. */
export function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(`nothing within ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
