import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { JobRunsPage } from "@/lib/clocks/loaders";
import { formatMoment } from "@/lib/kernel/dates";
import { jobLabel } from "@/lib/messages/zh-CN/clocks";
import { ClockTabRow } from "./clock-tabs";

type State = JobRunsPage["states"][number];

/** How the sweeps of the server went: the last run of each, the last good one, the failures of a week. */
export function RunsView({ page }: { page: JobRunsPage }) {
  return (
    <>
      <PageHead
        title="后台任务"
        lead="看时钟自己做的事是否正常：它们随服务一起运行，不用另开程序；停机期间漏掉的，下次启动后补做。连续失败的，请联系系统管理员查看服务日志。"
      />
      <ClockTabRow tabs={page.tabs} current="runs" />
      <Table
        caption="后台任务"
        narrow="cards"
        columns={[
          { key: "job", head: "任务", rowHead: true, cardLabel: false, cell: (line) => jobLabel(line.job) },
          { key: "state", head: "最近一次", cell: (line) => <Outcome state={line} /> },
          { key: "at", head: "开始于", align: "center", card: "half", cell: (line) => formatMoment(line.startedAt) },
          { key: "good", head: "最近一次成功", align: "center", card: "half", cell: (line) => (line.lastGoodAt === null ? "还没有" : formatMoment(line.lastGoodAt)) },
          { key: "week", head: "七日内", card: "half", cell: (line) => `运行 ${line.runs} 次，失败 ${line.failures} 次` },
        ]}
        rows={page.states}
        rowKey={(line) => line.job}
        empty="还没有运行过。服务启动约二十秒后第一次运行。"
      />
    </>
  );
}

function Outcome({ state: { finishedAt, fault, done } }: { state: State }) {
  if (fault !== "") return <Badge tone="red">{`失败（${fault}）`}</Badge>;
  if (finishedAt === null) return <Badge tone="blue">正在运行，或者运行中停机</Badge>;
  return <Badge tone="green">{`正常，处理 ${done} 项`}</Badge>;
}
