export type ShareBar = {
  readonly label: string;
  readonly count: number;
  readonly tenths: number;
  readonly href: string | null;
};

/** 41.3% from 413 tenths. */
function percent(tenths: number): string {
  const digits = String(tenths).padStart(2, "0");
  return `${digits.slice(0, -1)}.${digits.slice(-1)}%`;
}

/** Shares as bars that are rows of a table: words, number, share and length say the same; no script. */
export function ShareBars({
  title,
  unit,
  bars,
  empty,
}: {
  title: string;
  unit: string;
  bars: readonly ShareBar[];
  empty: string;
}) {
  return (
    <figure className="chart share-bars">
      <figcaption className="chart-title">{title}</figcaption>
      {bars.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <table>
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">项目</th>
              <th scope="col">{unit}数</th>
              <th scope="col">占比</th>
              <th scope="col">图</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count, tenths, href }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="share-bars-number">{href === null ? count : <a href={href}>{count}</a>}</td>
                <td className="share-bars-number">{percent(tenths)}</td>
                <td className="share-bars-drawing" aria-hidden="true">
                  <span className="share-bar" style={{ width: percent(tenths) }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}
