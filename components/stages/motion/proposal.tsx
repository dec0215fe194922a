import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { DateInput, FileInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { proposalFieldNames } from "@/lib/messages/zh-CN/motion";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import { proposalFields } from "@/lib/stages/motion/types";
import type { MotionActions } from "./motion-actions";

const examples = {
  scope: "例如：市直部门正科级领导干部",
  method: "民主推荐、公开选拔或者竞争上岗",
  procedure: "本批次要走的环节",
  source: "本单位、本系统、市直部门或者县",
  intention: "对人选的初步考虑，不写具体姓名",
} as const;

/** The proposal: reason, the contents of MOT-03 and the team analysis. */
export function ProposalPart({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  if (motion.planAdoptedOn !== null || motion.state === "closed") return <ReadProposal page={page} />;
  const refusal = page.hindrances.edit;
  const blockedBecause = refusal === null ? undefined : accessRefusals[refusal];
  return (
    <>
      <Section title="初步建议">
        <ActionForm action={actions.edit} version={motion.version} hidden={{ motionId: motion.id }} submitLabel="保存初步建议" blockedBecause={blockedBecause}>
          <FormSection title="基本情况" columns={2}>
            <Field name="title" label="标题" required>
              <TextInput name="title" required maxLength={100} defaultValue={motion.title} />
            </Field>
            <Field name="initiator" label="启动主体" required>
              <TextInput name="initiator" required maxLength={100} defaultValue={motion.initiator} />
            </Field>
            <Field name="dueOn" label="期限">
              <DateInput name="dueOn" defaultValue={motion.dueOn ?? ""} min={motion.startedOn} />
            </Field>
            <Field name="reason" label="理由" required wide>
              <TextArea name="reason" required defaultValue={motion.reason} />
            </Field>
          </FormSection>
          <FormSection title="建议内容" note="职位和资格条件在“职位与离任”中逐个写明。">
            {proposalFields.map((field) => (
              <Field key={field} name={field} label={proposalFieldNames[field]} hint={examples[field]} wide>
                <TextArea name={field} rows={2} defaultValue={motion[field]} />
              </Field>
            ))}
          </FormSection>
          <FormSection title="班子分析研判" note={<Studied page={page} />}>
            <Field name="analysis" label="分析研判" hint="结构、空缺和短板；也可以另传材料" wide>
              <TextArea name="analysis" rows={5} defaultValue={motion.analysis} />
            </Field>
          </FormSection>
        </ActionForm>
      </Section>
      <Section title="分析研判材料" note="PDF、Word、Excel 或者图片，不超过 20 MB；新传的替换原来的。">
        <AnalysisFile page={page} />
        <ActionForm action={actions.attach} version={motion.version} hidden={{ motionId: motion.id }} submitLabel="上传材料" tone="secondary" blockedBecause={blockedBecause}>
          <Field name="file" label="材料" required>
            <FileInput name="file" required accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg" />
          </Field>
        </ActionForm>
      </Section>
    </>
  );
}

/** When the teams of the batch were last analysed or visited, with the way to the notebook. */
function Studied({ page }: { page: MotionWork }) {
  const { studied } = page.head;
  if (studied.length === 0) return "动议应当建立在日常了解和分析研判的基础上。";
  return (
    <>
      {"平时的研判和调研："}
      {studied.map(({ unitId, unitName, on }, index) => (
        <span key={unitId}>
          {index === 0 ? "" : "；"}
          <a href={`/posts/${unitId}/studies`}>{unitName}</a>
          {on === null ? "尚未开展" : `最近 ${formatDots(legalDate(on))}`}
        </span>
      ))}
      。
    </>
  );
}

function AnalysisFile({ page }: { page: MotionWork }) {
  const { motion, head } = page;
  if (motion.analysisFileId === null) return <p>还没有上传材料。</p>;
  return (
    <p>
      <a href={`/attachments/${motion.analysisFileId}`}>{head.analysisFileName ?? "分析研判材料"}</a>
    </p>
  );
}

function ReadProposal({ page }: { page: MotionWork }) {
  const { motion } = page;
  return (
    <Section title="初步建议">
      <DefinitionList
        columns={1}
        items={[
          { label: "启动主体", value: motion.initiator },
          { label: "启动日期", value: formatDots(motion.startedOn) },
          { label: "理由", value: motion.reason },
          ...proposalFields.map((field) => ({ label: proposalFieldNames[field], value: motion[field] })),
          { label: "分析研判", value: motion.analysis },
          { label: "研判材料", value: motion.analysisFileId === null ? null : <AnalysisFile page={page} /> },
        ]}
      />
    </Section>
  );
}
