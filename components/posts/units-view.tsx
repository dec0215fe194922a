import { AuthorityField } from "@/components/desk/authority-field";
import { FilterField, ListPage } from "@/components/desk/list-page";
import { QuotaTable, type QuotaCounts, type QuotaRow } from "@/components/desk/quota-table";
import { EmptyState } from "@/components/ui/page-parts";
import { TextInput } from "@/components/ui/text-input";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { UnitsPage } from "@/lib/posts/loaders/units";
import type { QuotaFilter, QuotaSums } from "@/lib/posts/rules/quota-sums";
import { unitsHref } from "@/lib/posts/schema";

const filterNames: Readonly<Record<QuotaFilter, string>> = {
  vacant: "有空缺",
  over: "有超配",
  outside: "有保留待遇人员",
};
const filters = Object.keys(filterNames) as readonly QuotaFilter[];

/** Units by level with approved, filled, vacant and over, for one authority. */
export function UnitsView({ page }: { page: UnitsPage }) {
  const { query, levels, units, sums } = page;
  const authority = page.authorities.find((one) => one.id === page.authorityId);
  const sheetHref = unitsHref({ ...query, authority: page.authorityId }).replace("/posts", "/posts/quotas");
  return (
    <ListPage
      title="职数与班子"
      lead={`${authority?.committeeName ?? ""}管理的职务：核定 ${sums.approved}，现配 ${sums.filled}，空缺 ${sums.vacant}，超配 ${sums.over}；保留待遇 ${sums.outside} 人不占职数，另列。`}
      actions={<MorePages sheetHref={sheetHref} offers={page.offers} />}
      views={[
        { label: "全部单位", href: unitsHref(query, { show: null }), current: query.show === null },
        ...filters.map((show) => ({
          label: filterNames[show],
          href: unitsHref(query, { show }),
          current: query.show === show,
        })),
      ]}
      filters={{
        action: "/posts",
        fields: (
          <>
            <AuthorityField authorities={page.authorities} chosen={page.authorityId} />
            <FilterField label="单位">
              <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="现名或曾用名" />
            </FilterField>
          </>
        ),
        resetHref: "/posts",
        kept: query.show === null ? {} : { show: query.show },
      }}
      conditions={[
        ...(query.q === "" ? [] : [{ label: "单位", value: query.q, removeHref: unitsHref(query, { q: "" }) }]),
        ...(query.show === null
          ? []
          : [{ label: "只看", value: filterNames[query.show], removeHref: unitsHref(query, { show: null }) }]),
      ]}
      pagination={{
        page: query.page,
        pageSize: page.unitsPerPage,
        rowCount: page.unitCount,
        unit: "个单位",
        href: (wanted) => unitsHref(query, { page: wanted }),
      }}
    >
      {units.length === 0 ? (
        <EmptyState title="没有符合条件的单位" action={<a href="/posts">去掉全部条件</a>} />
      ) : (
        <QuotaTable
          caption="各单位职数"
          groups={levels.map((level) => levelNames[level])}
          rows={units.map((unit): QuotaRow => ({
            id: unit.unitId,
            unit: <a href={`/posts/${unit.unitId}`}>{unit.name}</a>,
            cells: unit.counts.map(cellOf),
          }))}
        />
      )}
    </ListPage>
  );
}

function MorePages({ sheetHref, offers }: { sheetHref: string; offers: UnitsPage["offers"] }) {
  return (
    <>
      <a className="button button-secondary" href={sheetHref}>
        职数配备表
      </a>
      <a className="button button-secondary" href="/posts/forecast">
        空缺预测
      </a>
      <a className="button button-secondary" href="/posts/due">
        到期提醒
      </a>
      {offers.studies ? (
        <a className="button button-secondary" href="/posts/studies">
          研判与调研
        </a>
      ) : null}
      {offers.principalReviews ? (
        <a className="button button-secondary" href="/supervision/principal-reviews">
          正职监督评议
        </a>
      ) : null}
      {offers.studies ? (
        <a className="button button-secondary" href="/supervision/coverage">
          覆盖情况
        </a>
      ) : null}
      <a className="button button-secondary" href="/posts/tree">
        机构树
      </a>
    </>
  );
}

function cellOf(sums: QuotaSums | null): QuotaCounts | null {
  if (sums === null) return null;
  const { outside, ...counts } = sums;
  return outside === 0 ? counts : { ...counts, names: [`保留待遇 ${outside} 人`] };
}
