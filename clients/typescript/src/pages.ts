/** A page of a list; `next` is the cursor of the page after it, absent on the last one. */
export interface Page<T> {
  readonly items?: readonly T[] | undefined;
  readonly next?: string | undefined;
}

/**
 * Every entry of a list, however many pages it has; each page is asked for only when it is reached.
 *
 * @param read asks for the page that begins at a cursor; the first has none
 */
export async function* entries<T>(read: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T, void> {
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(cursor);
    yield* page.items ?? [];
    if (page.next !== undefined && page.next === cursor) {
      throw new Error(`The list does not go on: its page ${cursor} names itself as the next`);
    }
    cursor = page.next;
  } while (cursor !== undefined);
}
