import { Section } from "@/components/ui/page-parts";
import { DateInput } from "@/components/ui/text-input";
import type { LegalDate } from "@/lib/kernel/dates";

/** Asks for the day to be looked at; without script, the day stands in the address. */
export function AsOfForm({ action, asOf }: { action: string; asOf?: LegalDate | undefined }) {
  return (
    <form className="filters no-print" action={action} aria-label="按日查看">
      <div className="filters-row">
        <label className="filter-field">
          <span className="filter-label">查看哪一天</span>
          <DateInput bare name="asOf" required defaultValue={asOf} />
        </label>
        <div className="filters-buttons">
          <button type="submit" className="button button-secondary">
            按日查看
          </button>
          {asOf === undefined ? null : (
            <a className="button button-secondary" href={action}>
              返回现在
            </a>
          )}
        </div>
      </div>
    </form>
  );
}

/** The way into an earlier day, at the end of a page of today. */
export function AsOfSection({ action }: { action: string }) {
  return (
    <div className="no-print">
      <Section title="按日查看" id="as-of" note="查看过去某一天的任职，和当天结束时档案的原貌。">
        <AsOfForm action={action} />
      </Section>
    </div>
  );
}
