const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** File names in one folder: without characters Windows refuses, and a number behind a name that is there already. */
export function fileNamesOf(names: readonly string[], extension: string): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const clean = name.replaceAll(forbidden, "_");
    const key = clean.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${clean}${count === 1 ? "" : `（${count}）`}.${extension}`;
  });
}
