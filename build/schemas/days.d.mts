/** A pattern for ISO dates before a day. */
export declare function before(day: string): string;
