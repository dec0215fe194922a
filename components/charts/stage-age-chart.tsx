"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { StageAgeData } from "./stage-age-data";

const StageAgeBars = dynamic(() => import("./stage-age-bars"), {
  ssr: false,
  loading: () => <p className="chart-wait">图正在绘制；数字见旁边的表。</p>,
});

/** Cases by stage and age, drawn; `children` is the table with the same numbers, which is there without script too. */
export function StageAgeChart({ title, data, children }: { title: string; data: StageAgeData; children: ReactNode }) {
  return (
    <figure className="chart">
      <figcaption className="chart-title">{title}</figcaption>
      <div className="chart-drawing" aria-hidden="true">
        <StageAgeBars data={data} />
      </div>
      <div className="chart-table">{children}</div>
    </figure>
  );
}
