"use client";

import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { StageAgeData } from "./stage-age-data";

/** From light to dark as time passes: also readable in grey. The last band is the main colour. */
const fills = ["#e3dcd2", "#c7b9a9", "#b07a6c", "#8e1b1f", "#571014"];
const words = ["#2b2521", "#2b2521", "#1f1a17", "#ffffff", "#ffffff"];

/** The drawing itself; its own file because recharts is large and only the page that shows it may load it. */
export default function StageAgeBars({ data }: { data: StageAgeData }) {
  const rows = data.rows.map((row) => ({
    stage: row.stage,
    ...Object.fromEntries(row.counts.map((count, band) => [`band${band}`, count])),
  }));
  return (
    <>
      <Key bands={data.bands} />
      <ResponsiveContainer width="100%" height={40 + rows.length * 36}>
        <BarChart
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="#d9d3c9" />
          <XAxis type="number" allowDecimals={false} tickLine={false} stroke="#6b635a" fontSize={13} />
          <YAxis type="category" dataKey="stage" width={84} tickLine={false} stroke="#6b635a" fontSize={14} />
          <Tooltip isAnimationActive={false} cursor={{ fill: "#f7f5f1" }} />
          {data.bands.map((band, index) => (
            <Bar
              key={band}
              dataKey={`band${index}`}
              name={band}
              stackId="age"
              fill={fills[index % fills.length] ?? "#8e1b1f"}
              stroke="#ffffff"
              barSize={22}
              isAnimationActive={false}
            >
              <LabelList
                dataKey={`band${index}`}
                position="center"
                fontSize={13}
                fill={words[index % words.length] ?? "#ffffff"}
                formatter={(count) => (count === 0 ? "" : String(count))}
              />
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

/** Which fill is which band; the library's own legend writes the words in the pale fills. */
function Key({ bands }: { bands: readonly string[] }) {
  return (
    <ul className="chart-legend">
      {bands.map((band, index) => (
        <li key={band}>
          <span className="chart-swatch" style={{ background: fills[index % fills.length] }} />
          {band}
        </li>
      ))}
    </ul>
  );
}
