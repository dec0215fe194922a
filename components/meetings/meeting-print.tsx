import { PrintSheet, SheetLine, SignLine } from "@/components/desk/print-sheet";
import { PrintButton } from "@/components/ui/print-button";
import { formatChinese } from "@/lib/kernel/dates";
import { supervisorCapacityNames } from "@/lib/messages/zh-CN/invited-supervisors";
import type { MeetingPage } from "@/lib/meetings/loaders";
import type { InvitedSupervisor } from "@/lib/programmes/invited-supervisors/types";
import { itemWords } from "./agenda";

/** Agenda and record of a meeting on paper: what is seen is what is printed. */
export function MeetingPrint({ page, supervisors }: { page: MeetingPage; supervisors: readonly InvitedSupervisor[] }) {
  const { meeting } = page;
  const fixed = meeting.state !== "planned";
  const attending = supervisors.filter(({ withdrawnOn }) => withdrawnOn === null);
  const absent = meeting.members.filter((member) => !member.present);
  return (
    <>
      <p className="no-print">
        <a href={`/meetings/${meeting.id}`}>返回会议</a> <PrintButton />
      </p>
      <PrintSheet
        title={fixed ? "会议纪实" : "会议议程"}
        number={`${page.committeeName}　${meeting.number}`}
        sign={
          <>
            <SignLine label="主持人" name={meeting.chairName} />
            <SignLine label="记录人" />
          </>
        }
      >
        <table>
          <caption className="sr-only">会议基本情况</caption>
          <tbody>
            <SheetLine label="时间" value={formatChinese(meeting.on)} />
            <SheetLine label="地点" value={meeting.place} />
            <SheetLine label="主持人" value={meeting.chairName} />
            <SheetLine label="应到" value={`${meeting.shouldAttend}人`} />
            <SheetLine label="实到" value={fixed ? `${meeting.present}人` : ""} />
            <SheetLine label="缺席" value={fixed ? absent.map((member) => `${member.name}（${member.absence}）`).join("、") || "无" : ""} />
            {attending.length === 0 ? null : (
              <SheetLine label="特邀监督员" value={attending.map(({ who, capacity }) => `${who}（${supervisorCapacityNames[capacity]}）`).join("、")} />
            )}
            {page.quorum === null ? null : <SheetLine label="法定到会人数" value={`${page.quorum}人以上（应到人数的三分之二以上）`} />}
          </tbody>
        </table>
        <table className="mt-4">
          <caption className="sr-only">议题</caption>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">议题</th>
              <th scope="col">汇报人</th>
              <th scope="col">结论</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((item) => (
              <tr key={item.id}>
                <td>{item.order}</td>
                <td>{itemWords(item)}</td>
                <td>{item.presenter}</td>
                <td>{item.state === "open" ? "" : item.conclusion}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PrintSheet>
    </>
  );
}
