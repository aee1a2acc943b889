/**
 * Makes something when it is first called for, and its promise serves all later calls: to ask Node
 * for a module anew takes longer than most of what it is used for. What could not be loaded now may
 * be there for the next call.
 */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
