import { Section, StatNumber } from "@/components/ui/page-parts";
import type { Administration } from "@/lib/programmes/desk/queries/own-desks";

/** The desk of the system administrator: accounts and calendars, no business data. */
export function AdministrationPart({ numbers }: { numbers: Administration }) {
  return (
    <Section title="账号和日历" note="系统管理员不能查看干部和选任业务数据。">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
        <StatNumber label="启用的账号" value={numbers.accounts} unit="个" href="/system/users" />
        <StatNumber label="停用的账号" value={numbers.disabled} unit="个" href="/system/users?state=disabled" />
        <StatNumber
          label="没有角色的账号"
          value={numbers.withoutRole}
          unit="个"
          href="/system/users?state=withoutRole"
          {...(numbers.withoutRole > 0 ? { tone: "amber", note: "登录后看不到任何内容" } : {})}
        />
        <StatNumber label="30 天内到期的角色" value={numbers.rolesEnding} unit="个" href="/system/users?state=ending" />
        <StatNumber label="已录入的日历" value={numbers.years.length} unit="年" note={numbers.years.join("、")} />
      </div>
    </Section>
  );
}
