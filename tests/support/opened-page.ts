/** What a page's loader returns where it must open; throws with the refusal, or `null`, where it does not. */
export async function opened<T>(
  page: Promise<T | { refusal: string } | null>,
): Promise<Exclude<T, { refusal: string } | null>> {
  const found = await page;
  if (found === null || (typeof found === "object" && "refusal" in found)) throw new Error(JSON.stringify(found));
  return found as Exclude<T, { refusal: string } | null>;
}
