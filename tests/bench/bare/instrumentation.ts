/** Nothing to start: the bundler looks for this file up to the root of the repository, and would find the product's. */
export function register(): void {
  return;
}
