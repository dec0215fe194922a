/** Pages to offer around the current one; `null` stands for a gap. Always holds the first, the last and the current page. */
export function pageWindow(current: number, last: number): readonly (number | null)[] {
  const wanted = [1, 2, current - 2, current - 1, current, current + 1, current + 2, last - 1, last];
  const pages = [...new Set(wanted)].filter((page) => page >= 1 && page <= last).toSorted((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    if (before === undefined || page - before === 1) return [page];
    return page - before === 2 ? [page - 1, page] : [null, page];
  });
}
