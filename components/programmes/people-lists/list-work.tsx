import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { Select, TextInput } from "@/components/ui/text-input";
import type { ListPage } from "@/lib/programmes/people-lists/loaders";
import type { ListActions } from "./list-actions";

type WorkProps = { page: ListPage; actions: ListActions; token: string };

/** What the owner may do with his list: rename, lock, share, merge. Others see with whom it is shared. */
export function ListWork({ page, actions, token }: WorkProps) {
  const own = page.listHindrance === null;
  return (
    <Section title="名单办理" note={own ? "各项办理记入全程纪实。" : undefined}>
      <p>{page.shares.length === 0 ? "没有共享。" : `已共享：${page.shares.map(({ name }) => name).join("、")}。`}</p>
      {own ? (
        <>
          <Change page={page} actions={actions} token={token} />
          <Share page={page} actions={actions} token={token} />
          <Merge page={page} actions={actions} token={token} />
        </>
      ) : null}
    </Section>
  );
}

function Change({ page: { list }, actions, token }: WorkProps) {
  return (
    <Disclosure summary="改名称、用途，锁定或者解除锁定">
      <ActionForm
        action={actions.change}
        token={`${token}-c`}
        version={list.version}
        hidden={{ listId: list.id }}
        submitLabel="保存"
      >
        <FormSection columns={2}>
          <Field name="listName" scope="c" label="名单名称" required>
            <TextInput name="listName" scope="c" required maxLength={40} defaultValue={list.label} />
          </Field>
          <Field name="purpose" scope="c" label="用途" required>
            <TextInput name="purpose" scope="c" required maxLength={200} defaultValue={list.purpose} />
          </Field>
          <Field name="locked" scope="c" label="锁定" hint="锁定后不能增减人员，可以随时解除。" wide>
            <Checkbox name="locked" scope="c" defaultChecked={list.locked}>
              锁定这份名单
            </Checkbox>
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function Share({ page: { list, shares, colleagues }, actions, token }: WorkProps) {
  return (
    <Disclosure summary="共享给同事">
      {colleagues.length === 0 ? (
        <p>本管理机关没有其他可以共享的同事。</p>
      ) : (
        <ActionForm
          action={actions.share}
          token={`${token}-s`}
          version={list.version}
          hidden={{ listId: list.id }}
          submitLabel="共享"
        >
          <Field name="userId" scope="s" label="同事" required hint="只能查看，只看到其管理范围内的人。">
            <Select
              name="userId"
              scope="s"
              required
              choices={colleagues.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          </Field>
        </ActionForm>
      )}
      {shares.map(({ userId, name }) => (
        <ActionForm
          key={userId}
          action={actions.endShare}
          token={`${token}-e-${userId}`}
          version={list.version}
          hidden={{ listId: list.id, userId }}
          submitLabel={`停止向${name}共享`}
          tone="secondary"
        />
      ))}
    </Disclosure>
  );
}

function Merge({ page: { list, targets }, actions, token }: WorkProps) {
  if (list.locked) return null;
  return (
    <Disclosure summary="并入另一份名单">
      {targets.length === 0 ? (
        <p>没有可以并入的名单；须是您建立的、没有锁定的名单。</p>
      ) : (
        <ActionForm
          action={actions.merge}
          token={`${token}-m`}
          version={list.version}
          hidden={{ listId: list.id }}
          submitLabel="合并"
          consequence="本名单的人员全部并入所选名单，本名单停止使用，仍可查看。"
        >
          <Field name="intoId" scope="m" label="并入的名单" required>
            <Select
              name="intoId"
              scope="m"
              required
              choices={targets.map(({ id, label }) => ({ value: id, label }))}
            />
          </Field>
        </ActionForm>
      )}
    </Disclosure>
  );
}
