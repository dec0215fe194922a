import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Tabs } from "@/components/ui/page-parts";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { departureKindNames, groundName } from "@/lib/messages/zh-CN/departures";
import type { NewDeparturePage } from "@/lib/programmes/departures/loaders";
import { groundsOf } from "@/lib/programmes/departures/rules/grounds";
import { departureKinds, type DepartureKind } from "@/lib/programmes/departures/types";

const firstLines: Readonly<Record<DepartureKind, string>> = {
  officialResignation: "因工作变动须辞去现任领导职务的，先通知本人，本人在 7 日内提出书面申请。",
  voluntaryResignation: "本人书面申请后，核实、谈话、集体研究，并书面答复。",
  blameResignation: "写明情形和事实，本人提出申请后集体研究。",
  orderedResignation: "先由党委（党组）作出责令辞职的决定，书面通知本人，本人在 15 日内提出申请。",
  stepDown: "对照不适宜担任现职的情形写明依据，依次核实、建议、决定、谈话、落实；因年龄、工作需要等免职的，仍在动议中办理。",
};

/** Opens a departure: kind first, then the post, the ground and the facts. */
export function NewDepartureView({ page, action, token }: { page: NewDeparturePage; action: FormAction; token: string }) {
  const { person, posts } = page;
  const kind = page.kind ?? "voluntaryResignation";
  const base = `/programmes/departures/new?cadre=${person.cadreId}`;
  const grounds = groundsOf(kind);
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: person.name, href: `/people/${person.cadreId}` }, { label: "辞职、调整" }]}
        title={`启动${departureKindNames[kind]}`}
        lead={firstLines[kind]}
      />
      <Tabs label="类别" items={departureKinds.map((known) => ({ label: departureKindNames[known], href: `${base}&kind=${known}`, current: known === kind }))} />
      {posts.length === 0 ? (
        <EmptyState title="该同志没有在任职务">没有可以辞去或者调整的职务，请到干部档案核对任职。</EmptyState>
      ) : (
        <ActionForm action={action} token={token} hidden={{ cadreId: person.cadreId, kind }} submitLabel={`启动${departureKindNames[kind]}`}>
          <FormSection columns={2}>
            <Field name="holdingId" label="职务" required>
              <Select name="holdingId" required choices={posts.map(({ holdingId, postName, concurrent }) => ({ value: holdingId, label: `${postName}${concurrent ? "（兼）" : ""}` }))} />
            </Field>
            <Field name="document" label="依据文件" required hint="来文、申请或者报告的文号、名称">
              <TextInput name="document" required maxLength={100} />
            </Field>
            {grounds.length === 0 ? null : (
              <Field name="ground" label="情形" required wide>
                <Select name="ground" required empty="请选择" choices={grounds.map((ground) => ({ value: ground, label: groundName(ground) }))} />
              </Field>
            )}
            <Field name="facts" label="事由" required wide hint="写事实和依据，不写评语。">
              <TextArea name="facts" required maxLength={1000} rows={4} />
            </Field>
            {kind === "stepDown" ? (
              <Field name="remindedBefore" label="事先提醒" wide hint="现行规定不以此为前提；有的可以作为依据。">
                <Checkbox name="remindedBefore">此前有过提醒、函询或者诫勉</Checkbox>
              </Field>
            ) : null}
          </FormSection>
        </ActionForm>
      )}
    </>
  );
}
