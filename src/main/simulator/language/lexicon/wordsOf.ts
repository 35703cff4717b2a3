/** The words and phrases of both languages that mean a value; the first of each is the one to print. */
export interface WordsOf<Value> {
  readonly value: Value
  readonly en: readonly string[]
  readonly id: readonly string[]
}
